/** Made by words-of-routes.ts as the app is built. */
declare module 'virtual:words-of-routes' {
	export const wordsOfRoutes: Readonly<Record<string, readonly string[]>>;
}
