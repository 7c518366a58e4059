const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
const size = document.querySelector('#size').value

export function read(text) {
  worker.postMessage({ type: 'read', model: 'Xenova/all-MiniLM-L6-v2', text, size })
}
