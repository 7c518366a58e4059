if (!globalThis.ready) return
start('assistant')
