import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { csp } from '../../app/src/csp.ts';
import { wordsOfRoutes } from '../../app/words-of-routes.ts';

/** The app's own pages on routes that `build.ts` gave constant data: no hooks but the words, no database. Run with `app` as the working folder. */
const outDir = '.svelte-kit/constant-site';

export default defineConfig({
	plugins: [
		wordsOfRoutes(),
		sveltekit({
			adapter: adapter({ out: `${outDir}/build` }),
			compilerOptions: { runes: true },
			csp,
			paths: { relative: false },
			outDir: `${outDir}/kit`,
			files: { routes: `${outDir}/routes`, hooks: { server: `${outDir}/words-only` } }
		})
	]
});
