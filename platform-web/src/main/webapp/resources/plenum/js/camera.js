const LOOK_EVERY_MS = 120;

const READER = '../vendor/barcode-detector/';

/** The browser's own reader of QR codes where it has one; for all others the library's, of a megabyte, which is fetched when the camera is first asked for. */
async function newDetector() {
  const formats = await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => []) ?? [];
  if (formats.includes('qr_code')) {
    return new BarcodeDetector({formats: ['qr_code']});
  }
  const library = await import(`${READER}ponyfill.js`);
  await library.prepareZXingModule({overrides: {locateFile: file => new URL(READER + file, import.meta.url).href}, fireImmediately: true});
  return new library.BarcodeDetector({formats: ['qr_code']});
}

/**
 * Lets the buttons in a box switch the camera and its torch on and off: [data-camera], [data-torch], [data-finder] with a video. They stay hidden where there is no
 * camera. Every code that is seen is given to a function, so often as it is seen.
 */
export function openCamera(box, seen) {
  const button = box.querySelector('[data-camera]');
  const torch = box.querySelector('[data-torch]');
  const finder = box.querySelector('[data-finder]');
  const video = finder.querySelector('video');
  if (!navigator.mediaDevices?.getUserMedia) {
    return;
  }
  let detector = null;
  const texts = {on: button.textContent, off: button.dataset.camera};
  let stream = null;
  button.hidden = false;

  const stop = () => {
    stream?.getTracks().forEach(track => track.stop());
    stream = null;
    video.hidden = true;
    torch.hidden = true;
    button.textContent = texts.on;
    finder.classList.remove('is-live');
  };

  const look = async () => {
    if (!stream) {
      return;
    }
    try {
      const [code] = await detector.detect(video);
      if (code?.rawValue) {
        seen(code.rawValue);
      }
    } catch {
      // A picture that is not there yet.
    }
    setTimeout(look, LOOK_EVERY_MS);
  };

  button.addEventListener('click', async () => {
    if (stream) {
      stop();
      return;
    }
    try {
      detector ??= await newDetector();
      stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}, audio: false});
    } catch {
      // Refused, or none there: typing works on.
      button.hidden = true;
      return;
    }
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    button.textContent = texts.off;
    finder.classList.add('is-live');
    torch.hidden = !stream.getVideoTracks()[0].getCapabilities?.().torch;
    look();
  });

  torch.addEventListener('click', () => {
    const on = torch.getAttribute('aria-pressed') !== 'true';
    torch.setAttribute('aria-pressed', String(on));
    stream?.getVideoTracks()[0].applyConstraints({advanced: [{torch: on}]}).catch(() => { torch.hidden = true; });
  });
}
