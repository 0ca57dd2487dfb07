import * as v from 'valibot';
import { URL_MAX, webhookEvents } from './limits.ts';

export type WebhookEvent = (typeof webhookEvents)[number];

export const endpointForm = v.object({
	url: v.pipe(v.string(), v.trim(), v.minLength(8, 'webhook.url-missing'), v.maxLength(URL_MAX, 'webhook.url-missing')),
	events: v.pipe(v.optional(v.array(v.picklist(webhookEvents)), []), v.minLength(1, 'webhook.no-event'))
});
export type NewEndpoint = v.InferOutput<typeof endpointForm>;

const id = v.pipe(v.string(), v.uuid('request.unreadable'));
export const endpointChoice = v.object({ endpoint: id, version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)) });
export type EndpointChoice = v.InferOutput<typeof endpointChoice>;
export const messageChoice = v.object({ message: id });

export type EndpointLine = {
	readonly id: string;
	readonly url: string;
	readonly events: readonly string[];
	readonly state: 'on' | 'off' | 'asleep';
	readonly failingSince: Date | null;
	readonly version: number;
};

export type MessageLine = {
	readonly id: string;
	readonly url: string;
	readonly event: string;
	readonly madeAt: Date;
	readonly tries: number;
	readonly state: 'delivered' | 'waiting' | 'gave-up';
	readonly nextTryAt: Date | null;
	readonly status: number | null;
	readonly answer: string | null;
	/** What was sent, for whoever looks for a fault. */
	readonly payload: string;
};
