import type { Source } from '../../document/source.ts';
import type { Finding } from '../finding.ts';
import { layoutFinding } from './layout-finding.ts';
import type { Application, Certainty, Row } from '../../presentation/pack.ts';
import type { Paper } from './paper.ts';
import { bold, italic, letterCase, size, underline } from './properties/characters.ts';
import { alignment, indent, lineSpacing } from './properties/paragraphs.ts';
import type { Property } from './properties/property.ts';
import { rule } from './properties/rule-lines.ts';
import { spacing } from './properties/spacing.ts';
import { severityOf, surenessOf } from './sureness.ts';

const properties: readonly Property[] = [size, bold, italic, underline, letterCase, alignment, indent, spacing, lineSpacing, rule];

/** Every row of the pack against the components it rules: one finding for one property of one component, however many places. */
export function checkRows(paper: Paper, application: Application): Finding[] {
	return application.pack.rows.flatMap((row) =>
		properties.flatMap((property) => {
			const expected = property.expected(row);
			return expected === null ? [] : checkProperty(paper, row, property, expected, application);
		})
	);
}

function checkProperty(paper: Paper, row: Row, property: Property, expected: string, { pack, certainty }: Application): Finding[] {
	const places: Source[] = [];
	const found = new Set<string>();
	for (const piece of paper.pieces) {
		const wrong = piece.component === row.component ? property.wrong(paper, piece, row) : null;
		if (wrong === null) continue;
		places.push(piece.place);
		for (const value of wrong.split('; ')) found.add(value);
	}
	if (places.length === 0) return [];
	const sureness: Certainty = surenessOf(row.certainty, certainty);
	const params = { component: row.component, found: [...found].join('; '), expected, certainty: sureness, count: places.length, side: '' } as const;
	return [layoutFinding(property.code, severityOf(sureness), params, places, `${pack.name}, ${row.clause}`)];
}
