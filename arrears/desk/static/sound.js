// @ts-check
/** The sound of danger. A browser makes none before somebody clicked or typed. */

const SETTING = 'desk-sound';
/** Three tones up, twice: pitch in hertz and when, in seconds. */
const TONES = /** @type {const} */ ([[660, 0], [880, 0.18], [1100, 0.36], [660, 0.8], [880, 0.98], [1100, 1.16]]);
const LENGTH = 0.16;
const LOUDNESS = 0.25;

/** @type {AudioContext | null} */
let context = null;

for (const act of ['pointerdown', 'keydown']) document.addEventListener(act, wake, { passive: true });

function wake() {
  context ??= new AudioContext();
  if (context.state === 'suspended') context.resume();
}

export function isOn() {
  return localStorage.getItem(SETTING) !== 'off';
}

/** @param {boolean} on */
export function turn(on) {
  localStorage.setItem(SETTING, on ? 'on' : 'off');
}

/** Whether a sound can be heard from this page yet. */
export function canSound() {
  return context?.state === 'running';
}

export function sound() {
  if (!isOn()) return;
  // Where the browser lets us without a click, this is heard too.
  wake();
  for (const [pitch, after] of TONES) tone(/** @type {AudioContext} */ (context), pitch, after);
}

/** @param {AudioContext} audio @param {number} pitch @param {number} after */
function tone(audio, pitch, after) {
  const start = audio.currentTime + after;
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  volume.gain.linearRampToValueAtTime(0, start + LENGTH);
  const source = new OscillatorNode(audio, { frequency: pitch, type: 'triangle' });
  source.connect(volume).connect(audio.destination);
  source.start(start);
  source.stop(start + LENGTH);
}
