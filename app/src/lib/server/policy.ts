import type { Role } from './database/tables/memberships.ts';

export type Who = 'anyone' | readonly Role[];
/** `read`: GET; `write`: any other method; `actions`: named form actions that differ from `write`. What is not said is refused. */
export type Rule = { readonly read?: Who; readonly write?: Who; readonly actions?: { readonly [action: string]: Who } };

const anyone = 'anyone';
const office = ['office', 'admin'] as const;
const officeAndLeader = ['office', 'admin', 'leader'] as const;
/** The Office's people may do the văn thư's work: in a small agency they are the same. */
const clerk = ['office', 'admin', 'clerk'] as const;
const clerkAndLeader = ['office', 'admin', 'clerk', 'leader'] as const;
const officeAndUnit = ['office', 'admin', 'unit'] as const;
const members = ['office', 'admin', 'leader', 'unit'] as const;

/** Who may open and do what, route by route. The use case checks besides whose thing it is (a unit's own row). */
export const policy: { readonly [routeId: string]: Rule } = {
	'/': { read: anyone },
	'/healthz': { read: anyone },
	'/language': { write: anyone },
	'/readyz': { read: anyone },
	'/sign-in': { read: anyone, write: anyone },
	'/sign-out': { write: anyone },

	'/[agency]': { read: [...members, 'clerk'], write: members },
	'/[agency]/[...nowhere]': { read: anyone, write: anyone },
	'/[agency]/board': { read: officeAndLeader, write: officeAndLeader, actions: { agency: office } },
	'/[agency]/board/table.xlsx': { read: officeAndLeader },
	'/[agency]/board/charts': { read: officeAndLeader },
	'/[agency]/board/charts/[file]': { read: officeAndLeader },
	'/[agency]/calendar': { read: members, write: office },
	'/[agency]/calendar/feed/[token]': { read: anyone },
	'/[agency]/calendar/mine': { read: members, write: members },
	'/[agency]/disseminations': { read: members, write: office },
	'/[agency]/disseminations/[dissemination]': { read: members, write: officeAndUnit },
	'/[agency]/disseminations/[dissemination]/files/[sha256]': { read: members },
	'/[agency]/documents': { read: office, write: office },
	'/[agency]/documents/[document]': { read: office, write: office },
	'/[agency]/documents/[document]/file': { read: office },
	'/[agency]/documents/[document]/mended': { read: office },
	'/[agency]/documents/relations': { read: office, write: office },
	'/[agency]/documents/rules': { read: office, write: office },
	'/[agency]/documents/[document]/revision': { read: office, write: office },
	'/[agency]/documents/[document]/next-year': { read: office },
	'/[agency]/documents/[document]/next-year/file': { write: office },
	'/[agency]/drafts': { read: office, write: office },
	'/[agency]/drafts/citable': { read: office },
	'/[agency]/drafts/style': { read: office, write: office },
	'/[agency]/drafts/[draft]': {
		read: officeAndLeader,
		write: office,
		actions: { agree: officeAndLeader, giveBack: officeAndLeader, recordDirective: officeAndLeader, assignDirective: officeAndLeader }
	},
	'/[agency]/drafts/[draft]/[file]': { read: officeAndLeader },
	'/[agency]/drafts/[draft]/corrections/[correction]': { read: office, write: office },
	'/[agency]/drafts/[draft]/certificates': { read: office, write: office },
	'/[agency]/drafts/[draft]/compare': { read: office },
	'/[agency]/drafts/[draft]/findings': { read: office },
	'/[agency]/drafts/[draft]/preview': { read: officeAndLeader },
	'/[agency]/drafts/[draft]/save': { write: office },
	'/[agency]/duty-sessions': { read: members, write: officeAndUnit },
	'/[agency]/duty-sessions/[session]': { read: members, write: officeAndUnit },
	'/[agency]/duty-sessions/attendance.xlsx': { read: members },
	'/[agency]/duty-sessions/people': { read: members, write: officeAndUnit },
	'/[agency]/duty-sessions/roster/[file]': { read: members },
	'/[agency]/inspections': { read: members, write: office },
	'/[agency]/inspections/list.xlsx': { read: members },
	'/[agency]/inspections/[visit]': { read: members, write: members, actions: { minutes: office, callOff: office, change: office } },
	'/[agency]/obligations/[obligation]/consolidation': {
		read: officeAndLeader,
		write: office,
		actions: { agree: officeAndLeader, giveBack: officeAndLeader, recordDirective: officeAndLeader, assignDirective: officeAndLeader }
	},
	'/[agency]/documents/[document]/own-plan': { read: office },
	'/[agency]/documents/[document]/own-plan/[file]': { read: office },
	'/[agency]/obligations/[obligation]/results': { read: officeAndLeader, write: office },
	'/[agency]/obligations/[obligation]/results/outline': { read: office, write: office },
	'/[agency]/obligations/[obligation]/results/[file]': { read: officeAndLeader },
	'/[agency]/obligations/[obligation]/consolidation/[file]': { read: officeAndLeader },
	'/[agency]/obligations/[obligation]/form': { read: office, write: office },
	'/[agency]/obligations/[obligation]/links': { read: office, write: office },
	'/[agency]/obligations/[obligation]/consolidation/corrections/[correction]': { read: officeAndLeader, write: office },
	'/[agency]/obligations/[obligation]/files': { read: office, write: office },
	'/[agency]/obligations/[obligation]/units/[unit]': { read: members, write: officeAndUnit, actions: { accept: office, askMore: office } },
	'/[agency]/obligations/[obligation]/units/[unit]/activities': { read: members, write: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/evidence': { read: members, write: officeAndUnit, actions: { erase: office } },
	'/[agency]/obligations/[obligation]/units/[unit]/evidence/annex.docx': { read: members },
	'/[agency]/obligations/[obligation]/units/[unit]/evidence/[evidence]/[file]': { read: members },
	'/[agency]/obligations/[obligation]/units/[unit]/files/[sha256]': { read: members },
	'/[agency]/obligations/[obligation]/units/[unit]/fill.docx': { read: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/fill.xlsx': { read: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/import': { read: officeAndUnit, write: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/last-year': { read: officeAndUnit, write: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/links': { read: office, write: office },
	'/[agency]/obligations/[obligation]/units/[unit]/print': { read: members },
	'/[agency]/obligations/[obligation]/units/[unit]/print.docx': { read: members },
	'/[agency]/obligations/[obligation]/units/[unit]/print.pdf': { read: members },
	'/[agency]/obligations/[obligation]/units/[unit]/receipts/[sha256]': { read: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/relief': { read: members, write: members },
	'/[agency]/obligations/[obligation]/units/[unit]/rows': { read: members, write: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/shared': { read: officeAndUnit, write: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/suggestions': { read: officeAndUnit, write: officeAndUnit },
	'/[agency]/obligations/[obligation]/units/[unit]/versions/[version]': { read: members },
	'/[agency]/duties/[duty]': { read: members, write: members, actions: { report: officeAndUnit } },
	'/[agency]/duties/[duty]/files/[sha256]': { read: members },
	'/[agency]/plans': { read: members },
	'/[agency]/plans/[plan]': { read: members },
	'/[agency]/plans/[plan]/reminding': { read: office, write: office },
	'/[agency]/plans/[plan]/activities': { read: members },
	'/[agency]/plans/[plan]/activities/annex.docx': { read: officeAndLeader },
	'/[agency]/plans/[plan]/revisions/[revision]': { read: office },
	'/[agency]/plans/[plan]/standing': { read: members, write: office, actions: { say: officeAndUnit } },
	'/[agency]/plans/[plan]/tracking': { read: members },
	'/[agency]/plans/[plan]/tracking/reminder/[file]': { read: office },
	'/[agency]/plans/[plan]/tracking/table.xlsx': { read: members },
	'/[agency]/registers': { read: clerkAndLeader },
	'/[agency]/registers/incoming': { read: clerkAndLeader, write: clerk },
	'/[agency]/registers/incoming/book.xlsx': { read: clerkAndLeader },
	'/[agency]/registers/outgoing': { read: clerkAndLeader, write: clerk },
	'/[agency]/registers/outgoing/book.xlsx': { read: clerkAndLeader },
	'/[agency]/registers/incoming/metadata.xlsx': { read: clerkAndLeader },
	'/[agency]/registers/outgoing/metadata.xlsx': { read: clerkAndLeader },
	'/[agency]/registers/incoming/archive.zip': { read: clerk },
	'/[agency]/registers/outgoing/archive.zip': { read: clerk },
	'/[agency]/registers/incoming/[arrival]': { read: clerkAndLeader, write: clerk },
	'/[agency]/registers/outgoing/papers/[paper]': { read: clerkAndLeader, write: clerk },
	'/[agency]/registers/outgoing/papers/[paper]/file': { read: clerkAndLeader },
	'/[agency]/registers/outgoing/papers/[paper]/document.edxml': { read: clerk },
	'/[agency]/registers/outgoing/papers/[paper]/numbered/[file]': { read: clerkAndLeader },
	'/[agency]/registers/outgoing/papers/[paper]/proofs/[dispatch]': { read: clerkAndLeader },
	'/[agency]/registers/series': { read: clerk, write: clerk },
	'/[agency]/of-unit/[token]': { read: anyone, write: anyone },
	'/[agency]/of-unit/[token]/disseminations/[dissemination]/files/[sha256]': { read: anyone },
	'/[agency]/reminders': { read: office, write: office },
	'/[agency]/reminders/settings': { read: office, write: office },
	'/[agency]/submit/[token]': { read: anyone, write: anyone },
	'/[agency]/submit/[token]/fill.docx': { read: anyone },
	'/[agency]/submit/[token]/fill.xlsx': { read: anyone },
	'/[agency]/submit/[token]/activities': { read: anyone, write: anyone },
	'/[agency]/submit/[token]/evidence': { read: anyone, write: anyone },
	'/[agency]/submit/[token]/evidence/annex.docx': { read: anyone },
	'/[agency]/submit/[token]/evidence/[evidence]/[file]': { read: anyone },
	'/[agency]/submit/[token]/import': { read: anyone, write: anyone },
	'/[agency]/submit/[token]/last-year': { read: anyone, write: anyone },
	'/[agency]/submit/[token]/package': { write: anyone },
	'/[agency]/submit/[token]/print': { read: anyone },
	'/[agency]/submit/[token]/print.docx': { read: anyone },
	'/[agency]/submit/[token]/print.pdf': { read: anyone },
	'/[agency]/submit/[token]/receipts/[sha256]': { read: anyone },
	'/[agency]/submit/[token]/relief': { read: anyone, write: anyone },
	'/[agency]/submit/[token]/rows': { read: anyone, write: anyone },
	'/[agency]/submit/[token]/suggestions': { read: anyone, write: anyone },
	'/[agency]/submit/[token]/versions/[version]': { read: anyone },
	'/[agency]/training': { read: [...members, 'clerk'], write: office },
	'/[agency]/units/links': { read: office, write: office },
	'/[agency]/units/[unit]/signers': { read: officeAndUnit, write: officeAndUnit },
	'/[agency]/units/reorganise': { read: office, write: office },
	'/[agency]/units': { read: officeAndLeader, write: office },
	'/[agency]/people': { read: anyone },
	'/[agency]/people/[door]': { read: anyone },
	'/[agency]/people/accessibility': { read: anyone },
	'/[agency]/people/calendar': { read: anyone },
	'/[agency]/people/calendar.ics': { read: anyone },
	'/[agency]/people/plans/[plan]': { read: anyone },
	'/[agency]/people/slogans': { read: anyone },
	'/[agency]/people/slogans/now.json': { read: anyone },
	'/[agency]/people/slogans/banner': { read: anyone },
	'/[agency]/people/slogans/[slogan]/[file]': { read: anyone },
	'/[agency]/people/votes': { read: anyone },
	'/[agency]/votes': { read: members, write: office },
	'/[agency]/citizens': { read: officeAndLeader },
	'/[agency]/plans/[plan]/publication': { read: officeAndLeader, write: office },
	'/[agency]/slogans': { read: members, write: office, actions: { approve: officeAndLeader, withdraw: officeAndLeader } },
	'/[agency]/slogans/showings.xlsx': { read: officeAndLeader },
	'/[agency]/verify': { read: anyone, write: anyone }
};

export type Attempt = { readonly routeId: string; readonly method: string; readonly action: string | null };

/** Who may do this; undefined when the table says nothing, which means nobody. */
export function whoMay({ routeId, method, action }: Attempt, table = policy): Who | undefined {
	const rule = table[routeId];
	if (!rule || method === 'GET' || method === 'HEAD') return rule?.read;
	return (action === null ? undefined : rule.actions?.[action]) ?? rule.write;
}

export function isAllowed(who: Who | undefined, role: Role | null): boolean {
	return who === 'anyone' || (who !== undefined && role !== null && who.includes(role));
}
