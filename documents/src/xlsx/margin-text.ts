import type { Paragraph } from '@kheo/core';
import { runsOf } from './rich-text.ts';

/** A page header or footer of a sheet: a paragraph for each of its parts (left, centre, right), without the codes for fonts, pages and days. */
export function marginParagraphs(coded: string): Paragraph[] {
	const parts = coded.split(/&[LCR]/).map((part) => part.replace(codes, (code) => (code === '&&' ? '&' : '')));
	return parts.filter((part) => part.trim() !== '').map((part) => ({ kind: 'paragraph', runs: runsOf(part), style: {}, within: 'body' }));
}

const codes = /&(?:&|"[^"]*"|\d+|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|[A-Z])/g;
