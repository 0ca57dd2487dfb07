import type { Translation } from '../catalogue.ts';
import type { coverage as vi } from '../vi/coverage.ts';

export const coverage = {
	title: (covered: number, all: number) => `${covered} of ${all} content heads of the plan have a registration`,
	untold: (rows: number) => `Covered heads cannot be told yet: none of the ${rows} rows names a content head`,
	untoldHint: 'Units choose the head of each row in their register; then this shows which heads nobody took on.',
	bare: 'No row names:',
	without: (rows: number) => `${rows} rows name no content head, so the figure may be too low.`,
	details: 'See each head and each unit',
	head: 'Content head',
	rows: 'Rows',
	units: 'Units',
	nobody: 'none',
	byUnit: 'By unit',
	unitLine: (unit: string, covered: number, all: number, open: string) => `${unit}: ${covered}/${all}${open ? `, none for ${open}` : ''}`,
	own: (covered: number, all: number) => `The unit has something for ${covered} of the plan’s ${all} content heads`,
	ownHint: 'For the unit’s own review; not every head must be covered.',
	ownWithout: (rows: number) => `${rows} rows have no content head chosen.`,
	ownBare: 'No row yet for:'
} satisfies Translation<typeof vi>;
