import {
	fileSchema,
	hidingSchema,
	judgingSchema,
	memberSchema,
	nominationSchema,
	pointsSchema,
	recogniseSchema,
	removalSchema,
	showingSchema,
	signUpSchema,
	stepSchema,
	stoppingSchema,
	tieSchema,
	withdrawSchema
} from '#lib/features/movements/schema.ts';
import { nameMember, removeMember } from '#lib/features/movements/server/service/council.ts';
import { addFile, removeFile } from '#lib/features/movements/server/service/evidence.ts';
import { nominate, scoreForOffice, scoreSelf, withdrawNomination } from '#lib/features/movements/server/service/nominate.ts';
import { readShowings } from '#lib/features/movements/server/service/read-gallery.ts';
import { readChoices, readMovement } from '#lib/features/movements/server/service/read-movements.ts';
import { recognise, writeCouncilMinutes } from '#lib/features/movements/server/service/recognise.ts';
import { closeScoring, launchMovement, openScoring, stopMovement } from '#lib/features/movements/server/service/run-movement.ts';
import { settleTie } from '#lib/features/movements/server/service/settle-tie.ts';
import { hideRecognised, judgeThanks, showRecognised } from '#lib/features/movements/server/service/show-recognised.ts';
import { signUp, withdrawSignUp } from '#lib/features/movements/server/service/sign-up.ts';
import { readHolds } from '#lib/features/open-forms/server/service/read-holds.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const shown = await readShowings(locals.ctx, params.movement);
	const unseen = shown.waiting.map(({ id }) => id);
	return {
		page: await readMovement(locals.ctx, params.movement),
		...(await readChoices(locals.ctx)),
		...shown,
		holds: await readHolds(locals.ctx, 'thanks', unseen),
		requestKey: newId()
	};
};

const of = ({ params }: { readonly params: Partial<Record<string, string>> }) => params['movement'] ?? '';

export const actions: Actions = {
	launch: step('launch', stepSchema, (ctx, form, key, event) => launchMovement(ctx, of(event), form, key)),
	signUp: step('signUp', signUpSchema, (ctx, form, key, event) => signUp(ctx, of(event), form, key)),
	withdrawSignUp: step('withdrawSignUp', withdrawSchema, (ctx, form, key, event) => withdrawSignUp(ctx, of(event), form, key)),
	nominate: step('nominate', nominationSchema, (ctx, form, key, event) => nominate(ctx, of(event), form, key)),
	withdrawNomination: step('withdrawNomination', withdrawSchema, withdrawNomination),
	addFile: step('addFile', fileSchema, addFile),
	removeFile: step('removeFile', removalSchema, removeFile),
	scoreSelf: step('scoreSelf', pointsSchema, scoreSelf),
	scoreOffice: step('scoreOffice', pointsSchema, scoreForOffice),
	nameMember: step('nameMember', memberSchema, (ctx, form, key, event) => nameMember(ctx, of(event), form, key)),
	removeMember: step('removeMember', removalSchema, (ctx, form, key, event) => removeMember(ctx, of(event), form, key)),
	openScoring: step('openScoring', stepSchema, (ctx, form, key, event) => openScoring(ctx, of(event), form, key)),
	close: step('close', stepSchema, (ctx, form, key, event) => closeScoring(ctx, of(event), form, key)),
	stop: step('stop', stoppingSchema, (ctx, form, key, event) => stopMovement(ctx, of(event), form, key)),
	settleTie: step('settleTie', tieSchema, (ctx, form, key, event) => settleTie(ctx, of(event), form, key)),
	minutes: step('minutes', stepSchema, (ctx, _, key, event) => writeCouncilMinutes(ctx, of(event), key)),
	recognise: step('recognise', recogniseSchema, (ctx, form, key, event) => recognise(ctx, of(event), form, key)),
	show: step('show', showingSchema, showRecognised),
	hide: step('hide', hidingSchema, hideRecognised),
	judge: step('judge', judgingSchema, judgeThanks)
};
