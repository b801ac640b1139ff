// Serves a folder over HTTP/2 on the loopback address, as most static hosts do and http.server cannot: node http2.js FOLDER, with key.pem and
// cert.pem in the folder where it is started. Its first line of output is the port.
const http2 = require("http2"), fs = require("fs"), path = require("path"), zlib = require("zlib");
const folder = process.argv[2], sent = new Map();
const KINDS = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml"};
const server = http2.createSecureServer({key: fs.readFileSync("key.pem"), cert: fs.readFileSync("cert.pem")});
server.on("stream", (stream, headers) => {
  const name = path.join("/", decodeURIComponent(headers[":path"].split("?")[0])).replace(/\/$/, "/index.html");
  try {
    if (!sent.has(name)) sent.set(name, zlib.gzipSync(fs.readFileSync(folder + name), {level: 9}));
    stream.respond({":status": 200, "content-type": KINDS[path.extname(name)] || "application/octet-stream", "content-encoding": "gzip", "cache-control": "max-age=600"});
    stream.end(sent.get(name));
  } catch (error) {
    stream.respond({":status": 404});
    stream.end();
  }
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
