// Runs before the first paint, in the page itself: what the reader chose on this device. Nothing chosen, or storage
// forbidden: the page as the system asks for it. A page that shows one palette keeps it.
try {
  const chosen = Object.assign({}, JSON.parse(localStorage.getItem("hwanhi")));
  const look = document.documentElement.dataset;
  if (chosen.size) look.size = chosen.size;
  if (chosen.palette && !("fixed" in look)) look.palette = chosen.palette;
} catch (refused) {}
