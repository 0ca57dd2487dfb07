import { chmodSync, cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../steps/program.ts';
import { trackedFiles } from '../steps/tracked-files.ts';
import { asJavaScript, specifiersAsJavaScript } from './as-java-script.ts';

const code = /^(?:core\/src|documents\/src|app\/src|app\/migrations)\/.+\.ts$/;
const notShipped = /\.(?:test|d)\.ts$|\/testing\/|^app\/src\/(?:routes|hooks|service-worker)/;
const asTheyAre = /^(?:core\/data\/|demo\/|LICENSE$|CHANGELOG\.md$|docs\/(?:guide\/|pictures\/|operations|limits|glossary)|app\/static\/)/;

/** Our own code as JavaScript in the same places, the built app, and what goes with it. */
export async function copySources(stage: string): Promise<void> {
	const files = await trackedFiles();
	for (const file of files.filter((one) => code.test(one) && !notShipped.test(one))) write(stage, file.replace(/\.ts$/, '.js'), asJavaScript(read(file)));
	for (const file of files.filter((one) => asTheyAre.test(one))) copy(join(root, file), join(stage, file));
	for (const place of ['core', 'documents', 'app']) write(stage, `${place}/package.json`, manifestOf(read(`${place}/package.json`)));
	write(stage, 'app/bin/kheo.mjs', specifiersAsJavaScript(read('app/bin/kheo.mjs')));
	copy(join(root, 'app/build'), join(stage, 'app/build'));
	for (const file of globSync('**/*', { cwd: join(root, 'packaging'), withFileTypes: true }).filter((one) => one.isFile())) {
		const path = join(file.parentPath, file.name);
		copy(path, join(stage, path.slice(join(root, 'packaging').length + 1)));
	}
	chmodSync(join(stage, 'bin/kheo'), 0o755);
}

/** What is only needed to develop is left out; where the package's parts lie is said of the JavaScript. */
function manifestOf(text: string): string {
	const { devDependencies: _, scripts: __, ...manifest } = JSON.parse(text) as Record<string, unknown>;
	return `${JSON.stringify(manifest, null, '\t').replaceAll('.ts"', '.js"')}\n`;
}

function read(file: string): string {
	return readFileSync(join(root, file), 'utf8');
}

function write(stage: string, file: string, text: string): void {
	mkdirSync(dirname(join(stage, file)), { recursive: true });
	writeFileSync(join(stage, file), text);
}

function copy(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	cpSync(from, to, { recursive: true });
}
