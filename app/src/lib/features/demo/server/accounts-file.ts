import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { newPassword } from '#lib/server/new-password.ts';

const schema = v.record(v.string(), v.string());
/** Passwords by user name. */
export type Passwords = v.InferOutput<typeof schema>;

/** The passwords of this installation's sample accounts, random and readable by their owner alone; made on first use. */
export function samplePasswords(dataFolder: string, usernames: readonly string[]): Passwords {
	const path = join(dataFolder, 'demo-accounts.json');
	const kept: Passwords = existsSync(path) ? v.parse(schema, JSON.parse(readFileSync(path, 'utf8'))) : {};
	if (usernames.every((name) => kept[name])) return kept;
	const passwords = Object.fromEntries(usernames.map((name) => [name, kept[name] ?? newPassword()]));
	writeFileSync(`${path}.tmp`, `${JSON.stringify(passwords, null, '\t')}\n`, { mode: 0o600 });
	renameSync(`${path}.tmp`, path);
	return passwords;
}
