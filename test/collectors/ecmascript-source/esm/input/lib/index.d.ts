export declare const model: 'gpt-4'
