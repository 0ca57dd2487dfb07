import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';
import { failed, passed, type Outcome, type Step } from './step.ts';
import { trackedFiles } from './tracked-files.ts';

/** No key, token or password of a real place stands in a file of the repository. */
export const secretsStep: Step = { name: 'secrets', run: scan };

const patterns: readonly { readonly what: string; readonly pattern: RegExp }[] = [
	{ what: 'private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
	{ what: 'AWS key', pattern: /\bAKIA[0-9A-Z]{16}\b/ },
	{ what: 'GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/ },
	{ what: 'npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
	{ what: 'Google key', pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
	{ what: 'Slack token', pattern: /\bxox[abprs]-[0-9A-Za-z-]{10,}/ },
	{ what: 'token of a JWT', pattern: /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/ },
	{
		what: 'password in an address',
		pattern: /\b(?:postgres(?:ql)?|smtps?|https?):\/\/[^\s:/@'"`$<{]+:(?!\.\.\.|…|password@|matkhau@)[^\s@'"`$<{]{6,}@(?!localhost|127\.)/
	},
	{ what: 'password', pattern: /\b(?:password|secret|token|api[_-]?key)\b["']?\s*[:=]\s*["'][A-Za-z0-9+/_-]{32,}["']/i }
];

async function scan(): Promise<Outcome> {
	const files = await trackedFiles();
	const found = files.filter((path) => path !== 'package-lock.json').flatMap(secretsIn);
	return found.length === 0 ? passed(`${files.length} files`) : failed(found.join('\n'));
}

function secretsIn(path: string): string[] {
	const bytes = readFileSync(join(root, path));
	if (bytes.includes(0)) return [];
	const lines = bytes.toString('utf8').split('\n');
	return lines.flatMap((line, index) => patterns.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${path}:${index + 1}: looks like a ${what}`));
}
