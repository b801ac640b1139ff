// The folder that was chosen on this machine. What somebody else saved since the form read a file is never written over.

/** A text to its first sign, which some programs of Windows set before it. */
const read = new TextDecoder("utf-8", { ignoreBOM: true });

/** Learns of the folder from the browser's own dialog, or where its permission is asked for again. */
export function watch() {
  let root = null;
  /** By the text that a file was read with: the one that was saved in its place last. */
  const last = new Map();
  const keep = (handle) => {
    if (handle?.kind === "directory") root = handle;
  };
  const pick = window.showDirectoryPicker?.bind(window);
  if (pick) {
    window.showDirectoryPicker = async (options) => {
      const handle = await pick(options);
      keep(handle);
      return handle;
    };
    const { requestPermission } = FileSystemHandle.prototype;
    if (requestPermission) {
      FileSystemHandle.prototype.requestPermission = function permit(...options) {
        keep(this);
        return requestPermission.apply(this, options);
      };
    }
  }
  return {
    latest: (text) => last.get(text) ?? text,
    wrote: (before, made) => before && last.set(before, made),
    /** The name of the file of a kind that still says `text`: null where none does, empty where nothing can be asked. */
    async holding(kind, id, text) {
      if (!root) return "";
      try {
        const folder = await (await root.getDirectoryHandle("data")).getDirectoryHandle(kind);
        for await (const file of candidates(folder, id)) {
          if (read.decode(await file.arrayBuffer()) === text) return file.name;
        }
      } catch {
        return "";
      }
      return null;
    },
    /** Whether there is a file for a record of this name already. */
    async has(kind, id) {
      if (!root) return false;
      try {
        await (await (await root.getDirectoryHandle("data")).getDirectoryHandle(kind)).getFileHandle(`${id}.yml`);
        return true;
      } catch {
        return false;
      }
    },
  };
}

async function* candidates(folder, id) {
  try {
    yield await (await folder.getFileHandle(`${id}.yml`)).getFile();
  } catch {
    // It has another name.
  }
  for await (const handle of folder.values()) {
    if (handle.kind === "file" && handle.name.endsWith(".yml")) yield await handle.getFile();
  }
}
