import { setCard } from '@kheo/documents/set-pages';
import sharp from 'sharp';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { inYear } from '../../in-year.ts';
import { findSlogan } from '../queries.ts';

const points = 72 / 2.54;
/** Pixels of pictures for social networks; of the others the reader says how large. */
const pictures = { 'web.png': { width: 1200, height: 630 }, 'square.png': { width: 1080, height: 1080 } } as const;
const led = { width: [64, 4096], height: [32, 2160], usual: { width: 1920, height: 160 } } as const;
/** Centimetres, as a printer's shop asks for them. */
const band = { width: [50, 2000], height: [20, 300], usual: { width: 400, height: 60 } } as const;

export type Drawn = { readonly bytes: Uint8Array; readonly name: string; readonly type: string };
type Asked = { readonly file: string; readonly width: number | null; readonly height: number | null };

/** A slogan as a picture or as a band to print in true size. The public gets what may be shown; a member may look at what waits for approval. */
export async function drawSlogan(ctx: Context, id: string, asked: Asked): Promise<Drawn> {
	const { slogan, agency } = await readOnly(ctx, async (tx) => ({ slogan: await findSlogan(tx, id), agency: await getAgency(tx) }));
	const isMember = ctx.actor.kind === 'user';
	if (!slogan || (slogan.state !== 'approved' && !isMember)) throw new Problem('slogan.not-found');
	const { label, words } = inYear(slogan, ctx.today);
	const named = (what: string) => `${(label || words).slice(0, 60)} ${what}`;
	if (asked.file === 'band.pdf') {
		const size = within(band, asked);
		const bytes = await setCard(
			{ label: '', text: words, foot: '' },
			{ width: size.width * points, height: size.height * points },
			'pdf',
			slogan.decided_at ?? slogan.added_at
		);
		return { bytes, name: named(`${size.width}x${size.height}cm.pdf`), type: 'application/pdf' };
	}
	const isStrip = asked.file === 'led.png';
	const size = isStrip ? within(led, asked) : pictures[asked.file as keyof typeof pictures];
	if (!size) throw new Problem('slogan.not-found');
	const svg = await setCard(
		isStrip ? { label: '', text: words, foot: '' } : { label, text: words, foot: agency.name },
		size,
		'svg',
		slogan.decided_at ?? slogan.added_at
	);
	const bytes = await sharp(svg).resize(size.width, size.height).png({ compressionLevel: 9 }).toBuffer();
	return { bytes, name: named(`${size.width}x${size.height}.png`), type: 'image/png' };
}

type Range = readonly [number, number];
type Limits = { readonly width: Range; readonly height: Range; readonly usual: { readonly width: number; readonly height: number } };

function within({ width, height, usual }: Limits, asked: Asked): { width: number; height: number } {
	return { width: clamp(asked.width ?? usual.width, width), height: clamp(asked.height ?? usual.height, height) };
}

function clamp(value: number, [least, most]: Range): number {
	return Math.min(most, Math.max(least, Math.round(value)));
}
