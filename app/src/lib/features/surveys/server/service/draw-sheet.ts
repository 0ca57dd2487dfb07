import type { Context } from '#lib/server/context.ts';
import { qrPng } from '#lib/server/qr-png.ts';
import type { Survey } from '../../survey.ts';
import { readCodes } from './read-surveys.ts';

/** What is printed: a poster for each desk, or slips with one-time codes. `qr` is a picture in an address. */
export type Slip = { readonly name: string; readonly url: string; readonly qr: string };
export type Sheet = { readonly survey: Survey; readonly slips: readonly Slip[]; readonly from: number; readonly pages: readonly number[] };

/** Slips on one printing: eight sheets of twelve. */
const AT_ONCE = 96;

/** `origin` is where the people's side is reached. */
export async function drawSheet(ctx: Context, id: string, site: string, asked: { readonly codes: boolean; readonly from: number }): Promise<Sheet> {
	const { survey, codes } = await readCodes(ctx, id);
	const here = `${site}/surveys/${id}`;
	const slip = (name: string, url: string): Slip => ({ name, url, qr: `data:image/png;base64,${Buffer.from(qrPng(url)).toString('base64')}` });
	if (!asked.codes) return { survey, from: 1, pages: [], slips: survey.desks.map(({ name }, at) => slip(name, `${here}?desk=${at + 1}`)) };
	const pages = Array.from({ length: Math.ceil(codes.length / AT_ONCE) }, (_, at) => at * AT_ONCE + 1);
	const from = pages.includes(asked.from) ? asked.from : 1;
	return { survey, from, pages, slips: codes.slice(from - 1, from - 1 + AT_ONCE).map((code) => slip(code, `${here}?code=${code}`)) };
}
