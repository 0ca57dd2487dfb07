import type { BodyPart } from '@kheo/core';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { impactMeasures, type ImpactContent, impactQuestions } from '../impact.ts';
import { sayColumns, sayKeeping, saySafety, sayTable } from '../say-register.ts';

type Paper = {
	readonly body: readonly BodyPart[];
	readonly annexes: readonly { readonly label: string; readonly title: string; readonly body: readonly BodyPart[] }[];
};

/** The paper: what the agency says, the flows as the register tells them, the measures in force; the register itself is its annex. It is Vietnamese, whoever asks. */
export function impactParts(content: ImpactContent): Paper {
	const words = messagesIn('vi').impact;
	return {
		body: [
			{ part: 'text', text: words.paper.basis },
			...said(content),
			{ part: 'section', text: words.paper.flows },
			...flows(content),
			{ part: 'section', text: words.measures },
			...measures(content)
		],
		annexes: [{ label: 'Phụ lục', title: words.paper.annex, body: [registerTable(content)] }]
	};
}

function said({ answers }: ImpactContent): BodyPart[] {
	const words = messagesIn('vi').impact;
	return impactQuestions.flatMap((question): BodyPart[] => [
		{ part: 'section', text: words.questions[question] },
		...(answers[question] || words.paper.empty).split(/\n+/u).map((text): BodyPart => ({ part: 'text', text }))
	]);
}

/** Who gives what to whom, purpose by purpose. */
function flows({ entries }: ImpactContent): BodyPart[] {
	const t = messagesIn('vi').personalData;
	return entries.map((entry): BodyPart => {
		const way = beginning([t.origins[entry.origin], t.persons[entry.whose], t.seers[entry.seen]].join(' → '));
		return {
			part: 'labelled',
			label: `${t.purposes[entry.name].title}:`,
			text: `${entry.text || t.purposes[entry.name].text} ${way}. ${t.keeping}: ${sayKeeping(t, entry)}.`
		};
	});
}

/** A sentence begins with a capital letter. */
function beginning(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function measures({ measures: state }: ImpactContent): BodyPart[] {
	const words = messagesIn('vi').impact;
	return impactMeasures.map((measure): BodyPart => {
		const { isOn, count } = state[measure];
		return { part: 'labelled', label: isOn ? words.on : words.off, text: words.measureWords[measure](count) };
	});
}

function registerTable({ entries }: ImpactContent): BodyPart {
	const t = messagesIn('vi');
	const { purposes, table, column, kind, basis, kept, erasure, kinds, bases, erasures } = t.personalData;
	const columns = [t.personalData.register, table, column, kind, basis, kept, erasure].map((heading, at) => ({
		key: `c${at}`,
		heading,
		type: 'text' as const
	}));
	const rows = entries.flatMap((entry) =>
		entry.fields.map((field) => {
			const place = [purposes[entry.name].title, sayTable(t.personalTables, field.table), sayColumns(t.personalColumns, field.columns), kinds[field.kind]];
			const cells = [...place, bases[entry.basis], saySafety(t.personalData, field), erasures[field.erasure]];
			return Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell]));
		})
	);
	return { part: 'table', columns, rows };
}
