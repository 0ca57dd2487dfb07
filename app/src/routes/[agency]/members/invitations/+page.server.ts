import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Invited } from '#lib/features/invitations/invitation.ts';
import { readInvitations, type WrongLine } from '#lib/features/invitations/read-list.ts';
import { invitedSchema, listSchema, mailLinksSchema, onInvitationSchema } from '#lib/features/invitations/schema.ts';
import { invite } from '#lib/features/invitations/server/service/invite.ts';
import { renewInvitation, withdrawInvitation } from '#lib/features/invitations/server/service/keep-invitations.ts';
import { linksToHandOver, readInvitationsPage } from '#lib/features/invitations/server/service/read-invitations.ts';
import { switchMailLinks } from '#lib/features/invitations/server/service/switch-mail-links.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ page: await readInvitationsPage(locals.ctx), requestKey: newId() });

export const actions: Actions = {
	one: (event) =>
		answering(event, async (data) => {
			const form = readFormData(data, invitedSchema);
			if (!form.ok) throw new Problem(firstOf(form.issues));
			return ask(event, [form.value], form.key);
		}),
	/** Right lines are invited, wrong ones stay in the field with what is wrong. */
	list: (event) =>
		answering(event, async (data) => {
			const form = readFormData(data, listSchema);
			if (!form.ok) throw new Problem(firstOf(form.issues));
			const { invited, wrong } = readInvitations(form.value.list, (await readInvitationsPage(event.locals.ctx)).units);
			if (invited.length === 0) return { at: 'list', message: null, wrong, made: null, values: typedIn(data) };
			return { ...(await ask(event, invited, form.key, wrong)), values: { list: wrong.map(({ line }) => line).join('\n') } };
		}),
	again: (event) => renew(event, true),
	link: (event) => renew(event, false),
	withdraw: (event) =>
		answering(event, async (data) => {
			const form = readFormData(data, onInvitationSchema);
			if (!form.ok) throw new Problem('invitation.not-found');
			await withdrawInvitation(event.locals.ctx, form.value.id, form.key);
			redirect(303, event.url.pathname);
		}),
	mailLinks: (event) =>
		answering(event, async (data) => {
			const form = readFormData(data, mailLinksSchema);
			await switchMailLinks(event.locals.ctx, form.ok && form.value.mailLinks, form.key);
			redirect(303, event.url.pathname);
		})
};

type Made = {
	readonly links: readonly { readonly name: string; readonly url: string }[];
	readonly mailed: number;
	readonly already: readonly string[];
	readonly waiting: readonly string[];
};
type Answered = {
	readonly at: string;
	readonly message: string | null;
	readonly wrong: readonly WrongLine[];
	readonly made: Made | null;
	readonly values: Readonly<Record<string, string | string[]>>;
};

async function ask(event: RequestEvent, invited: readonly Invited[], key: string, wrong: readonly WrongLine[] = []): Promise<Answered> {
	const { ctx } = event.locals;
	const origin = siteOrigin(event.url);
	const { ids, already, waiting } = await invite(ctx, invited, origin, key);
	const links = await linksToHandOver(ctx, ids, origin);
	return { at: 'made', message: null, wrong, made: { links, mailed: ids.length - links.length - waiting.length, already, waiting }, values: {} };
}

function renew(event: RequestEvent, byMail: boolean) {
	return answering(event, async (data) => {
		const form = readFormData(data, onInvitationSchema);
		if (!form.ok) throw new Problem('invitation.not-found');
		const { ctx } = event.locals;
		const origin = siteOrigin(event.url);
		await renewInvitation(ctx, { id: form.value.id, byMail, origin }, form.key);
		const links = await linksToHandOver(ctx, [form.value.id], origin);
		return { at: 'made', message: null, wrong: [], made: { links, mailed: 1 - links.length, already: [], waiting: [] }, values: {} };
	});
}

async function answering(event: RequestEvent, work: (data: FormData) => Promise<Answered>) {
	const data = await postedForm(event.request);
	try {
		return await work(data);
	} catch (error) {
		if (!(error instanceof Problem) || [401, 403].includes(problems[error.code])) throw error;
		const { status, message } = explain(error, 409, event.locals.locale);
		const at = data.has('list') ? 'list' : data.has('name') ? 'one' : 'row';
		return fail(status, { at, message, wrong: [], made: null, values: typedIn(data) } satisfies Answered);
	}
}

function firstOf(issues: Readonly<Record<string, string>>): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}
