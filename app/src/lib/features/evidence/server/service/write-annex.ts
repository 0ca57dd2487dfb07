import { type AnnexPhoto, photoAnnex, shortDate } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import type { Activity } from '#lib/features/activities/activity.ts';
import { type Key, requireMayRead } from '#lib/features/activities/server/service/access.ts';
import { readPlanActivities, viewActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { printPicture } from '#lib/server/pictures/print-picture.ts';
import { Problem } from '#lib/server/problem.ts';
import { listAnnexPhotos } from '../queries.ts';

type WordFile = { readonly name: string; readonly bytes: Uint8Array };
type Photo = Awaited<ReturnType<typeof listAnnexPhotos>>[number];

const PHOTOS_MOST = 300;

/** The photos that a unit ticked, six a page; of the copies that may be shown, blurred where they are. */
export async function writeUnitAnnex(ctx: Context, key: Key): Promise<WordFile> {
	requireMayRead(ctx, key);
	const { unit, plan, activities } = await viewActivities(ctx, key);
	const photos = await readOnly(ctx, (tx) => listAnnexPhotos(tx, key));
	return writeAnnex(ctx, `${unit.name}\n${plan}`, unit.name, activities, photos);
}

/** The same of all units of a plan, for the Office and leaders. */
export async function writePlanAnnex(ctx: Context, planId: string): Promise<WordFile> {
	if (!actsForOffice(ctx.actor) && !(ctx.actor.kind === 'user' && ctx.actor.role === 'leader')) throw new Problem('actor.not-allowed');
	const { plan, activities } = await readPlanActivities(ctx, planId);
	const photos = await readOnly(ctx, (tx) => listAnnexPhotos(tx, { planId }));
	return writeAnnex(ctx, plan.title, plan.title, activities, photos);
}

/** How many photos of a plan are ticked. */
export function countPlanAnnex(ctx: Context, planId: string): Promise<number> {
	return readOnly(ctx, async (tx) => (await listAnnexPhotos(tx, { planId })).length);
}

async function writeAnnex(ctx: Context, about: string, of: string, activities: readonly Activity[], found: readonly Photo[]): Promise<WordFile> {
	if (found.length === 0) throw new Problem('evidence.annex-empty');
	if (found.length > PHOTOS_MOST) throw new Problem('evidence.annex-too-large');
	const byActivity = Map.groupBy(found, ({ activityId }) => activityId);
	const photos: AnnexPhoto[] = [];
	for (const activity of activities)
		for (const photo of byActivity.get(activity.id) ?? []) {
			const bytes = photo.copy === null ? null : await readStored(ctx, photo.copy);
			if (bytes) photos.push({ bytes: await printPicture(bytes), ...wordsOf(photo, activity) });
		}
	const title = 'PHỤ LỤC ẢNH';
	return { name: `Phụ lục ảnh ${of}`.slice(0, 120) + '.docx', bytes: writeDocx(photoAnnex({ title, about, photos }), { title }) };
}

function wordsOf({ caption, width, height, takenOn }: Photo, { name, place, unit, doneOn, scheduled }: Activity): Omit<AnnexPhoto, 'bytes'> {
	const day = takenOn ?? doneOn;
	return { width: width ?? 4, height: height ?? 3, caption, activity: name, day: day === null ? scheduled : shortDate(day), place, unit: unit.name };
}
