import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LogAnchor, logAnchorLine, readLogAnchor } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { log } from '#lib/server/log.ts';

/** Outside the installation, as the operator has set it: a share of another machine, a drive that is written once. */
export function anchorFolder(env: NodeJS.ProcessEnv = process.env): string | null {
	return env['KHEO_ANCHOR_FOLDER'] || null;
}

export async function slugOf({ db, agencyId }: Context): Promise<string> {
	const { slug } = await db.selectFrom('agency_directory').select('slug').where('agency_id', '=', agencyId).executeTakeFirstOrThrow();
	return slug;
}

/** One file a day, never written twice: one that says something else than the chain does now is an alarm. */
export async function writeOutside(folder: string, slug: string, day: string, anchor: LogAnchor): Promise<void> {
	const path = join(folder, `${slug}-${day}.txt`);
	const line = `${logAnchorLine(slug, day, anchor)}\n`;
	await mkdir(folder, { recursive: true });
	try {
		await writeFile(path, line, { flag: 'wx' });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		if ((await readFile(path, 'utf8')) !== line) log.error('anchor.differs', { path, ...anchor });
	}
}

/** The anchors of this agency that lie in the folder outside. */
export async function keptOutside(ctx: Context): Promise<LogAnchor[]> {
	const folder = anchorFolder();
	if (folder === null) return [];
	const own = `${await slugOf(ctx)}-`;
	const day = /^\d{4}-\d\d-\d\d\.txt$/u;
	try {
		const names = (await readdir(folder)).filter((name) => name.startsWith(own) && day.test(name.slice(own.length)));
		const lines = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
		return lines.flatMap((line) => readLogAnchor(line) ?? []);
	} catch (error) {
		log.warn('anchor.folder-unread', { folder, error });
		return [];
	}
}
