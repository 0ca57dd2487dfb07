import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { csp } from './src/csp.ts';

export default defineConfig({ plugins: [sveltekit({ adapter: adapter(), compilerOptions: { runes: true }, csp, serviceWorker: { register: false } })] });
