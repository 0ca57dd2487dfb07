/** Made by words-of-routes.ts as the app is built. */
declare module 'virtual:words-of-routes' {
	/** By the id of the route. */
	export const wordsOfRoutes: Readonly<Record<string, readonly string[]>>;
	/** By the name, without its ending, of a file that a `+page.ts` or `+layout.ts` loads when it is needed. */
	export const wordsOfParts: Readonly<Record<string, readonly string[]>>;
}
