import { addDays } from '@kheo/core';
import * as v from 'valibot';
import { readNewKeepers } from '#lib/features/concurrences/server/service/read-new-keepers.ts';
import { filterSchema, type LogFilter } from '#lib/features/audit-log/schema.ts';
import { readAuditLog } from '#lib/features/audit-log/server/service/read-audit-log.ts';
import { wordsOf } from '#lib/server/explain.ts';
import type { PageServerLoad } from './$types';

const nothing: LogFilter = { who: '', what: '', thing: '', from: null, to: null, words: '' };
/** Words are looked for in so many days unless a day is said: a log of years is not read through by a slip. */
const daysForWords = 90;

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = Object.fromEntries(url.searchParams);
	const parsed = v.safeParse(filterSchema, asked);
	const filter = parsed.success ? parsed.output : nothing;
	const bounded = filter.words !== '' && filter.from === null ? { ...filter, from: addDays(filter.to ?? locals.today, -daysForWords) } : filter;
	const before = /^[1-9]\d{0,14}$/u.test(asked['before'] ?? '') ? Number(asked['before']) : null;
	const fault = parsed.success
		? null
		: wordsOf(parsed.issues[0].message === 'audit.period-backwards' ? 'audit.period-backwards' : 'request.unreadable', locals.locale);
	return { log: await readAuditLog(locals.ctx, bounded, before), newKeepers: await readNewKeepers(locals.ctx), filter: bounded, before, fault };
};
