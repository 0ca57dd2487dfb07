import { formOf } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { AgencyUnit } from '../../default-facts.ts';
import { formOfTask } from '../../form-of-task.ts';
import { groupQuestions } from '../../groups.ts';
import { legsOf } from '../../legs.ts';
import { mendedSlogans, mendedTitle } from '../../mended.ts';
import { marksOf } from '../../page/marks.ts';
import { pagesOf } from '../../page/pages-of.ts';
import { reportsTo } from '../../reports-to.ts';
import { signingOf, suggestedPeriod } from '../../signing.ts';
import { citeSuperior, superiorOf } from '../../superior.ts';
import { unitsNow } from '../../units-now.ts';
import type { DocumentView } from '../../view.ts';
import { listAgencyUnits } from '../agency-units.ts';
import { type FindingAnswer, listAnswers } from '../answer-queries.ts';
import { besideOf, type CheckBeside } from '../check-beside.ts';
import { answeredTogether, findingViews } from '../finding-views.ts';
import { findingsOf, type NamedFinding } from '../findings-of.ts';
import { listGroups, type RememberedGroup } from '../group-queries.ts';
import { findEarlierFile } from '../earlier-versions.ts';
import { findDocument, findDocumentName, type StoredDocument } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

type Beside = {
	readonly answers: readonly FindingAnswer[];
	/** The version before, where answers came from it. */
	readonly earlier: { readonly id: string; readonly name: string } | null;
	/** The same paper, read before from another file. */
	readonly samePaper: StoredDocument | undefined;
	readonly units: readonly AgencyUnit[];
	readonly groups: readonly RememberedGroup[];
	readonly check: CheckBeside;
};

/** A document with everything its page shows: text, facts, findings with their answers, questions about units, and the calendar. */
export async function viewDocument(ctx: Context, id: string): Promise<DocumentView> {
	requireOffice(ctx);
	const found = await readOnly(ctx, async (tx) => {
		const document = await findDocument(tx, id);
		const answers = await listAnswers(tx, id);
		return (
			document && {
				document,
				beside: {
					answers,
					earlier: await findDocumentName(tx, answers.find(({ carriedFrom }) => carriedFrom !== null)?.carriedFrom ?? null),
					samePaper: await findEarlierFile(tx, document),
					units: await listAgencyUnits(tx, ctx.today),
					groups: await listGroups(tx),
					check: await besideOf(tx, document)
				}
			}
		);
	});
	if (!found) throw new Problem('document.not-found');
	return viewOf(ctx, found.document, found.beside);
}

function viewOf(ctx: Context, document: StoredDocument, { answers, earlier, samePaper, units, groups, check }: Beside): DocumentView {
	const { reading, facts } = document;
	const findings = findingsOf(document, check);
	const legs = legsOf(
		facts,
		units.filter(({ isOffice }) => isOffice).map(({ id }) => id)
	);
	const remembered = groups.map(({ at, ...group }) => ({ ...group, at: dayIn(at) }));
	return {
		...ofDocument(document, findings),
		samePaper: samePaper ? { id: samePaper.id, name: samePaper.name, readOn: dayIn(samePaper.createdAt), readBy: samePaper.createdBy } : null,
		findings: findingViews(findings, answers, { locale: ctx.locale, registry: check.registry }),
		...answeredTogether(findings, answers, earlier),
		groups: groupQuestions(facts.obligations, units, ctx.today, remembered),
		unitsToMatch: document.planId === null ? unitsNow(facts, units, ctx.today, byPhrase(groups)).length : 0,
		units: units.map((unit) => ({ id: unit.id, name: unit.name })),
		suggestedPeriod: suggestedPeriod(findings),
		signing: signingOf(legs, facts, superiorOf(reading, reportsTo(facts.obligations)), check.calendar),
		legs,
		calendar: check.calendar,
		superior: superiorView(document, check),
		mended: document.format === 'docx' ? facts.repairs.reduce((count, { places }) => count + places.length, 0) : 0
	};
}

function byPhrase(groups: readonly RememberedGroup[]): Record<string, readonly string[]> {
	return Object.fromEntries(groups.map(({ phrase, unitIds }) => [phrase, unitIds]));
}

function superiorView({ reading, facts }: StoredDocument, { superior }: CheckBeside): DocumentView['superior'] {
	const cited = superiorOf(reading, reportsTo(facts.obligations));
	return cited && { name: citeSuperior(cited), documentId: superior?.documentId ?? null };
}

type Plain = Omit<
	DocumentView,
	| 'samePaper'
	| 'findings'
	| 'carried'
	| 'together'
	| 'groups'
	| 'unitsToMatch'
	| 'units'
	| 'suggestedPeriod'
	| 'signing'
	| 'legs'
	| 'calendar'
	| 'superior'
	| 'mended'
>;

function ofDocument({ id, name, createdAt, createdBy, planId, factsVersion, facts, model, reading }: StoredDocument, findings: readonly NamedFinding[]): Plain {
	return {
		id,
		name,
		readOn: dayIn(createdAt),
		readBy: createdBy,
		planId,
		version: factsVersion,
		facts,
		pages: pagesOf(model),
		marks: marksOf(reading, facts, findings),
		citations: reading.citations,
		unnumbered: reading.unnumberedCitations,
		sections: reading.sections,
		appendices: reading.appendices.map((appendix) => ({
			label: appendix.label,
			title: mendedTitle(appendix, facts),
			columns: formOf(appendix).columns.map(({ heading }) => heading),
			slogans: mendedSlogans(appendix, facts)
		})),
		taskForms: Object.fromEntries(facts.obligations.map((fact) => [fact.id, formOfTask(fact, reading.appendices)?.label ?? null])),
		recipients: reading.recipients,
		signature: reading.signature
	};
}
