declare const __WAYBILL_BUILD__: string | undefined

/** Names the code of this build; undefined when run from the sources, where nothing can tell one state from another. */
export const BUILD_ID: string | undefined = typeof __WAYBILL_BUILD__ === 'string' ? __WAYBILL_BUILD__ : undefined
