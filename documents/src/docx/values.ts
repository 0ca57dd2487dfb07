import type { Alignment } from '@kheo/core';
import type { Attributes } from '../xml/names.ts';

/** A switch such as w:b: on when it stands without a value. */
export function isOn(a: Attributes): boolean {
	const value = a['w:val'];
	return value === undefined || (value !== '0' && value !== 'false' && value !== 'off');
}

/** A whole number of the file's unit; lengths written with a unit of their own ("1.5cm", strict files) become twips. */
export function numberOf(value: string | undefined): number | undefined {
	if (value === undefined) return undefined;
	const whole = Number(value);
	if (Number.isInteger(whole) && value !== '') return whole;
	const number = Number.parseFloat(value);
	if (!Number.isFinite(number)) return undefined;
	const twips = /[a-z]+$/.exec(value);
	return Math.round(number * (twips ? (twipsPer[twips[0]] ?? 1) : 1));
}

const twipsPer: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 567, mm: 56.7, pc: 240, pi: 240 };

const alignments: Readonly<Record<string, Alignment>> = {
	left: 'left',
	start: 'left',
	center: 'center',
	right: 'right',
	end: 'right',
	both: 'justify',
	distribute: 'justify'
};

export function alignmentOf(value: string | undefined): Alignment {
	return alignments[value ?? 'left'] ?? 'left';
}

/** A border side that is drawn. */
export function isDrawn(a: Attributes): boolean {
	const value = a['w:val'];
	return value !== undefined && value !== 'nil' && value !== 'none';
}
