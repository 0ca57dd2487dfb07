import { readerSchema, settingsSchema } from '#lib/features/feedback/schema.ts';
import { changeSettings, readSettingsPage, turnReader } from '#lib/features/feedback/server/service/settings.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readSettingsPage(locals.ctx)), requestKey: newId() });

export const actions: Actions = { save: step('save', settingsSchema, changeSettings), turn: step('turn', readerSchema, turnReader) };
