import type { Correction, SaidObligation } from './correction.ts';
import type { HeaderForm, ObligationForm } from './forms.ts';
import type { SaidDeadline } from './said-deadline.ts';

/** The header as it was typed; a full day gives month and year, else those printed stay. */
export function headerCorrection({ theme, issuedOn, year, month, ...form }: HeaderForm): Correction {
	const { kind, number, symbol, issuer, parentIssuer, place, title } = form;
	const [y, m, d] = issuedOn?.split('-').map(Number) ?? [];
	const date = issuedOn === null ? { iso: null, year, month, day: null } : { iso: issuedOn, year: y ?? year, month: m ?? month, day: d ?? null };
	return { type: 'header', theme, header: { kind, number, symbol, issuer, parentIssuer, place, title, date } };
}

/** An obligation as it was typed: a new one when the form names none. */
export function obligationCorrection({ id, source, ...form }: ObligationForm): Correction {
	return id === '' ? { type: 'addition', said: saidIn(form), source } : { type: 'obligation', id, said: saidIn(form) };
}

function saidIn(form: Omit<ObligationForm, 'id' | 'source'>): SaidObligation {
	const { kind, task, units, unitIds, role, recipient, product, foldsInto } = form;
	const names = units.split(';').flatMap((name) => name.trim() || []);
	return { kind, task, units: names, unitIds, role, recipient, product, foldsInto, deadline: saidDeadline(form) };
}

/** A deadline without its day says nothing new. */
function saidDeadline({ relation, day }: Pick<ObligationForm, 'relation' | 'day'>): SaidDeadline {
	if (relation === 'none' || relation === 'as-printed') return relation;
	return day === null ? 'as-printed' : { relation, day };
}
