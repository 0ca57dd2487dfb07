import { type DatedWords, hourOfEnd, shortTask, type Source } from '@kheo/core';
import type { AgencyInDirectory } from '#lib/features/agencies/server/service.ts';
import { occasionOfFact } from '#lib/features/documents/occasion-of-fact.ts';
import type { Context } from '#lib/server/context.ts';
import { readInOneTrip, readInOneTripAt } from '#lib/server/database/in-one-trip.ts';
import { keptPlan, type KeptPlan } from '#lib/server/database/kept-plan.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { proposedColumns } from '../proposed-form.ts';
import type { ReturnView, SentVersion } from '../return-view.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import type { StoredLink } from './link-holder.ts';
import type { ReturnKey } from './return-key.ts';
import type { StoredSubmission } from './submission-queries.ts';

/** A return with all that its page shows of it; `submission` is null before the first words. */
export type FoundReturn = Pick<ReturnView, 'obligation' | 'plan' | 'unit' | 'form' | 'heads' | 'rows' | 'earlierDays' | 'versions' | 'files' | 'people'> & {
	readonly submission: StoredSubmission | null;
	readonly isPutUp: boolean;
	readonly needsApproval: boolean;
};

type Printed = {
	readonly kind: string;
	readonly task: string;
	readonly due: ReturnView['obligation']['due'];
	readonly deadline: (DatedWords & { readonly words: string }) | null;
	readonly source: Source | null;
};
/** In JSON a moment is text. */
type Stored = ReturnKey &
	Printed & {
		readonly link: { readonly id: string; readonly revokedAt: string | null; readonly expiresAt: string } | null;
		readonly agency?: AgencyInDirectory;
		readonly planId: string;
		readonly planTitle: string;
		readonly unitName: string;
		readonly isPutUp: boolean | null;
		readonly needsApproval: boolean;
		readonly formTitle: string | null;
		readonly columns: ReturnView['form']['columns'] | null;
		readonly removed: ReturnView['form']['removed'] | null;
		readonly reliefs: readonly { readonly kind: string; readonly due: Printed['due'] }[] | null;
		readonly submission: StoredSubmission | null;
		readonly heads: ReturnView['heads'] | null;
		readonly rows: readonly SheetRow[] | null;
		readonly earlierDays: ReturnView['earlierDays'] | null;
		readonly versions: readonly (Omit<SentVersion, 'submittedAt'> & { readonly submittedAt: string })[] | null;
		readonly files: ReturnView['files'] | null;
		readonly people: ReturnView['people'] | null;
	};

/** Everything in one statement: a page that is asked for often must not ask the database seven times. Nothing for a unit that does not owe it. */
export async function findReturn(ctx: Context, { obligationId, unitId }: ReturnKey): Promise<FoundReturn | undefined> {
	const [row] = await readInOneTrip<{ found: Stored }>(ctx, { ...ofKey, values: [obligationId, unitId] });
	return row && asFound(row.found);
}

/** A link with its agency and the return it was made for; nothing is said of whether the link still holds. */
export type LinkedReturn = { readonly agency: AgencyInDirectory; readonly link: StoredLink; readonly found: FoundReturn };

/** What lies behind an address of a link, agency included, in one statement: it is the page strangers open most. */
export async function findLinkedReturn(db: Db, slug: string, tokenSha256: string): Promise<LinkedReturn | undefined> {
	const [row] = await readInOneTripAt<{ found: Stored }>(db, slug, { ...ofToken, values: [tokenSha256] });
	const { link, agency } = row?.found ?? {};
	return row && link && agency ? { agency, link: asLink(row.found, link), found: asFound(row.found) } : undefined;
}

const ofKey = statement(`'link', null`, 'where a.obligation_id = $1 and a.unit_id = $2');
const ofToken = statement(
	`'link', json_build_object('id', l.id, 'revokedAt', l.revoked_at, 'expiresAt', l.expires_at),
		'agency', (select json_build_object('id', d.agency_id, 'slug', d.slug, 'name', d.name) from agency_directory d where d.agency_id = a.agency_id)`,
	'join submission_links l on l.obligation_id = a.obligation_id and l.unit_id = a.unit_id where l.token_sha256 = $1'
);

function statement(besides: string, which: string): KeptPlan {
	return keptPlan(`select json_build_object('obligationId', o.id, 'unitId', u.id, ${besides}, 'kind', o.kind, 'task', o.task, 'due', o.due,
			'reliefs', (select json_agg(json_build_object('kind', r.kind, 'due', r.granted_due) order by r.decided_at desc) from reliefs r
				where r.obligation_id = o.id and r.unit_id = u.id and r.decision = 'granted' and r.taken_back_at is null),
			'deadline', o.deadline, 'source', o.source, 'planId', p.id, 'planTitle', p.title, 'unitName', u.name, 'isPutUp', s.put_up_at is not null, 'needsApproval', u.approves_returns, 'formTitle', f.title, 'columns', f.columns, 'removed', f.removed,
			'submission', case when s.id is not null then json_build_object('id', s.id, 'status', s.status, 'version', s.version,
				'receivedAt', s.received_at, 'enteredAt', s.entered_at, 'channel', s.channel, 'nilReason', s.nil_reason,
				'returnReason', s.return_reason, 'entryReason', s.entry_reason, 'proofSha256', s.proof_sha256, 'putUpAt', s.put_up_at) end,
			'heads', (select json_agg(json_build_object('label', h.label, 'title', h.title) order by h.position)
				from content_heads h where h.plan_id = p.id),
			'rows', (select json_agg(json_build_object('id', r.id, 'position', r.position, 'cells', r.cells, 'state', r.state,
				'returnReason', r.return_reason) order by r.position, r.id)
				from submission_rows r where r.submission_id = s.id and r.removed_at is null),
			'earlierDays', (select json_agg(json_build_object('rowId', r.id, 'days', r.earlier->'days'))
				from submission_rows r where r.submission_id = s.id and r.removed_at is null and r.earlier->'days' is not null),
			'versions', (select json_agg(json_build_object('version', v.version, 'status', v.status, 'submittedAt', v.submitted_at,
				'by', v.actor->>'name', 'sha256', v.sha256, 'rowCount', jsonb_array_length(v.rows)) order by v.version desc)
				from submission_versions v where v.submission_id = s.id),
			'people', case when f.columns @> '[{"type":"people"}]' then (select json_agg(n.name order by n.name collate "vi-x-icu") from (select w.name from staff_members w
				where w.unit_id = u.id and w.left_on is null union select m.display_name from memberships m where m.unit_id = u.id and m.valid_to is null) n) end,
			'files', (select json_agg(json_build_object('sha256', sf.sha256, 'name', sf.name) order by sf.added_at desc)
				from submission_files sf where sf.obligation_id = o.id and sf.unit_id = u.id)) as found
		from assignments a join obligations o on o.id = a.obligation_id join plans p on p.id = o.plan_id join units u on u.id = a.unit_id
		left join forms f on f.id = o.form_id left join submissions s on s.obligation_id = o.id and s.unit_id = u.id ${which}`);
}

function asFound({
	kind,
	task,
	due: plannedDue,
	reliefs,
	deadline,
	source,
	planId,
	planTitle,
	formTitle,
	columns,
	removed,
	submission,
	...stored
}: Stored): FoundReturn {
	const words = deadline?.words ?? null;
	const name = shortTask(task, words ?? undefined);
	const extendedDue = reliefs?.find((relief) => relief.kind === 'extension')?.due ?? null;
	const when = { due: extendedDue ?? plannedDue, plannedDue, time: extendedDue === null ? hourOfEnd(deadline) : null, words };
	const waived = reliefs?.some((relief) => relief.kind === 'waiver') ?? false;
	return {
		obligation: { id: stored.obligationId, kind, name, task, ...when, waived, occasion: occasionOfFact({ deadline, source }) },
		plan: { id: planId, title: planTitle },
		unit: { id: stored.unitId, name: stored.unitName },
		form: { title: formTitle ?? name, columns: columns ?? proposedColumns, proposed: columns === null, removed: removed ?? [] },
		submission: submission && withDates(submission),
		isPutUp: stored.isPutUp ?? false,
		needsApproval: stored.needsApproval,
		heads: stored.heads ?? [],
		rows: stored.rows ?? [],
		earlierDays: stored.earlierDays ?? [],
		versions: (stored.versions ?? []).map((version) => ({ ...version, submittedAt: new Date(version.submittedAt) })),
		files: stored.files ?? [],
		people: stored.people ?? []
	};
}

function asLink({ obligationId, unitId, unitName }: Stored, { id, revokedAt, expiresAt }: NonNullable<Stored['link']>): StoredLink {
	return { id, obligationId, unitId, unitName, revokedAt: revokedAt === null ? null : new Date(revokedAt), expiresAt: new Date(expiresAt) };
}

function withDates(submission: StoredSubmission): StoredSubmission {
	const { receivedAt, enteredAt, putUpAt } = submission;
	return { ...submission, putUpAt: putUpAt && new Date(putUpAt), receivedAt: receivedAt && new Date(receivedAt), enteredAt: enteredAt && new Date(enteredAt) };
}
