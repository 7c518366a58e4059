// Where pages may connect to: nobody is called here.
export const connect = ['api.mistral.ai', 'api.github.com']
export const body = { model: 'dinghy', messages: [] }
