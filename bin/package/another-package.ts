import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../steps/program.ts';

/** How a package is spoilt: a step that fails, or one that succeeds before a server that does not begin; null: not at all. */
type Sabotage = 'migration' | 'server' | null;

/** The same package under a later version, with one more step. */
export async function anotherPackage(path: string, folder: string, version: string, sabotage: Sabotage): Promise<string> {
	const [stage, tarball] = [join(folder, `kheo-${version}`), join(folder, `kheo-${version}.tar.gz`)];
	mkdirSync(stage);
	await run('tar', ['-xzf', path, '-C', stage, '--strip-components=1']);
	change(join(stage, 'release.json'), (text) => text.replace(/"version": "[^"]+"/, `"version": "${version}"`).replace(/(\n\t\])/, `,\n\t\t"900-more"$1`));
	change(join(stage, 'app/package.json'), (text) => text.replace(/"version": "[^"]+"/, `"version": "${version}"`));
	change(
		join(stage, 'app/migrations/index.js'),
		(text) => `${text.replace(/\n\};?\s*$/, `,\n\t'900-more': more\n};\n`)}import * as more from './900-more.js';\n`
	);
	writeFileSync(join(stage, 'app/migrations/900-more.js'), step(sabotage));
	if (sabotage === 'server') change(join(stage, 'app/src/cli/serve.js'), () => 'export const help = "";\nexport const run = async () => 1;\n');
	await run('tar', ['-czf', tarball, '-C', folder, `kheo-${version}`]);
	rmSync(stage, { recursive: true });
	return tarball;
}

function step(sabotage: Sabotage): string {
	const statement = sabotage === 'migration' ? 'drop table agencies cascade; select 1 / 0' : 'create table more (id int)';
	return `import { sql } from 'kysely';\nexport async function up(db) { for (const one of ${JSON.stringify(statement.split('; '))}) await sql.raw(one).execute(db); }\n`;
}

function change(path: string, how: (text: string) => string): void {
	writeFileSync(path, how(readFileSync(path, 'utf8')));
}
