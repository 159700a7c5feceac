/** What is left in a frame's isolated world, by the names of its symbols: an element of the page cannot take the place of a symbol. */
export const PLACE = 'liancha.place'
export const DISMISS = 'liancha.dismiss'

export type Place = [target: string[], label: string]
