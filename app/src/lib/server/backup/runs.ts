import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { jsonOrNull } from '#lib/json-or-null.ts';
import { orNull } from '../files/places.ts';
import { isSignedBy, signedBy } from './installation-key.ts';

const runSchema = v.object({
	kind: v.picklist(['backup', 'drill']),
	beganAt: v.string(),
	endedAt: v.string(),
	ok: v.boolean(),
	/** A stable code, when it is not well. */
	problem: v.nullable(v.string()),
	/** The name of the archive. */
	file: v.nullable(v.string()),
	/** The archive's own id and moment, bytes, and what is in it; null where it came to nothing. */
	backup: v.nullable(v.object({ id: v.string(), madeAt: v.string(), size: v.number(), rows: v.number(), files: v.number() }))
});

export type Run = v.InferOutput<typeof runSchema>;
export type ReadRun = Run & { readonly isSigned: boolean };

const lineSchema = v.object({ run: runSchema, signature: v.string() });
const mostRead = 200;

/**
 * What became of each nightly backup and drill, a signed line each, beside the database and not in it: a database that was restored must not speak of runs it has not seen.
 */
export async function appendRun(dataFolder: string, secret: string, run: Run): Promise<void> {
	await mkdir(dataFolder, { recursive: true, mode: 0o700 });
	const file = await open(pathIn(dataFolder), 'a', 0o600);
	try {
		await file.appendFile(`${JSON.stringify({ run, signature: signedBy(secret, run) })}\n`);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** The newest first. A line that was cut off by a crash is passed over. */
export async function readRuns(dataFolder: string, secret: string): Promise<ReadRun[]> {
	const text = (await orNull(readFile(pathIn(dataFolder), 'utf8'))) ?? '';
	return text
		.split('\n')
		.slice(-mostRead)
		.toReversed()
		.flatMap((line) => {
			const parsed = v.safeParse(lineSchema, jsonOrNull(line));
			return parsed.success ? [{ ...parsed.output.run, isSigned: isSignedBy(secret, parsed.output.run, parsed.output.signature) }] : [];
		});
}

function pathIn(dataFolder: string): string {
	return join(dataFolder, 'backup-runs.jsonl');
}
