import { voiceSchema } from '#lib/features/staff-voice/schema.ts';
import { sendVoice } from '#lib/features/staff-voice/server/service/send-voice.ts';
import { isNameKeeper } from '#lib/features/staff-voice/server/service/voice-names.ts';
import { readVoiceFigures } from '#lib/features/staff-voice/server/service/voice-desk.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { sent } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { figures: await readVoiceFigures(locals.ctx), isKeeper: await isNameKeeper(locals.ctx), requestKey: newId() };
};

/** The slip is the answer to the press itself: it stands in no address. */
export const actions: Actions = {
	send: sent(voiceSchema, ({ locals }, form, key) => sendVoice(locals.ctx, form, key))
};
