import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { csp } from './src/csp.ts';
import { wordsOfRoutes } from './words-of-routes.ts';

export default defineConfig({
	plugins: [
		wordsOfRoutes(),
		sveltekit({ adapter: adapter(), compilerOptions: { runes: true }, csp, paths: { relative: false }, serviceWorker: { register: false } })
	]
});
