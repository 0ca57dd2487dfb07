import { answerSchema, keeperSchema, withholdSchema } from '#lib/features/staff-voice/schema.ts';
import { answerVoice, readVoiceDesk, turnKeeper, withholdVoice } from '#lib/features/staff-voice/server/service/voice-desk.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readVoiceDesk(locals.ctx)), requestKey: newId() });

export const actions: Actions = {
	answer: step('answer', answerSchema, answerVoice),
	withhold: step('withhold', withholdSchema, withholdVoice),
	turn: step('turn', keeperSchema, turnKeeper)
};
