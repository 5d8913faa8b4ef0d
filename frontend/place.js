// Keeps the place where a person left off: seconds of a recording, or how far down a text (0 to 1).
// host is the page's element on the server; $server.leftOffAt stores the place, at most every few seconds.
window.halftermPlace = (host, isPlayed, leftOff) => {
  const media = isPlayed ? host.querySelector('video, audio') : null;
  let last = leftOff;
  const tell = (position, least) => {
    if (Math.abs(position - last) >= least && host.isConnected && host.$server) {
      last = position;
      host.$server.leftOffAt(position);
    }
  };
  if (media) {
    const resume = () => { if (leftOff > 1 && leftOff < media.duration - 3) media.currentTime = leftOff; };
    media.readyState >= 1 ? resume() : media.addEventListener('loadedmetadata', resume, { once: true });
    media.addEventListener('timeupdate', () => tell(media.currentTime, 5));
    media.addEventListener('pause', () => tell(media.currentTime, 1));
    return;
  }
  const article = host.querySelector('article');
  if (!article) return;
  if (leftOff > 0.05 && leftOff < 0.95) {
    requestAnimationFrame(() => window.scrollTo(0, article.offsetTop + leftOff * article.offsetHeight));
  }
  let timer = 0;
  const scrolled = () => {
    if (!host.isConnected) { window.removeEventListener('scroll', scrolled); return; }
    clearTimeout(timer);
    timer = setTimeout(() => {
      const fraction = (window.scrollY - article.offsetTop) / Math.max(1, article.offsetHeight);
      tell(Math.min(1, Math.max(0, fraction)), 0.05);
    }, 1500);
  };
  window.addEventListener('scroll', scrolled, { passive: true });
};
