import type { ReadObligation, Reading } from '@kheo/core';
import { standing } from './correct.ts';
import { obligationId } from './default-facts.ts';
import type { FactObligation, Facts } from './schema.ts';

/** The reading with what people made of it in place of what was read: the one to check. Texts and places stay those of the document. */
export function correctedReading(reading: Reading, facts: Facts): Reading {
	const read = new Map(reading.obligations.map((obligation, index) => [obligationId(index), obligation]));
	return {
		...reading,
		header: { ...facts.header, sources: reading.header.sources },
		obligations: standing(facts).map((fact) => asObligation(fact, read.get(fact.id)))
	};
}

/** A receiver that was inferred counts as said once a person has confirmed it. */
function asObligation(fact: FactObligation, read: ReadObligation | undefined): ReadObligation {
	const { units, role, task, deadline, product, recipient } = fact;
	const isInferred = fact.recipientInferred && !fact.confirmed;
	return {
		units,
		role,
		task,
		deadline,
		product,
		recipient: isInferred ? null : recipient,
		inferred: isInferred ? (read?.inferred ?? {}) : {},
		source: fact.source ?? nowhere
	};
}

/** Of an obligation that a person added without pointing at the text. */
const nowhere = { block: 0, start: 0, end: 0, quote: '' };
