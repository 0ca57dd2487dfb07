import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { triesInMemory } from '#lib/server/tries.ts';

/** What one link may ask for in ten minutes: a person who types and an open page that looks for news stay far below it. */
export const REQUESTS_MAX = 1500;
export const FILES_MAX = 60;

const requests = triesInMemory(REQUESTS_MAX);
const files = triesInMemory(FILES_MAX);

/** Refuses a link that is used by a machine, or to fill the disk; each process counts for itself. Who sends files is counted apart: each costs reading and room. */
export function refuseFlood(token: string, sendsFile: boolean, now: number): void {
	const link = sha256Of(token);
	if (requests.areOver(link, now) || (sendsFile && files.areOver(link, now))) throw new Problem('link.too-much');
	requests.count(link, now);
	if (sendsFile) files.count(link, now);
}
