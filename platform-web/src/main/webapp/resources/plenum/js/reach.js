/**
 * Whether the server answers again. A browser tells of a network that comes back, but not of a server: while it is started anew, or the network is one that leads nowhere, it has to be asked.
 */
const FIRST_PAUSE_MS = 2000;
const PAUSE_MAX_MS = 15_000;
/** Small, there for everybody, and never answered by what is kept. */
const ASKED = '/service-worker.js';

let asking = null;

/** Resolves when there is an answer. Whoever asks meanwhile waits for the same one. */
export function answering() {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask() {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(PAUSE_MAX_MS, pause * 2)) {
    // Not all of them in the same instant.
    await new Promise(done => setTimeout(done, pause * (0.5 + Math.random())));
    try {
      if (navigator.onLine && (await fetch(ASKED, {method: 'HEAD', cache: 'no-store'})).ok) {
        return;
      }
    } catch {
      // Not yet.
    }
  }
}
