import { type SendingState, sendingState } from '@kheo/core';
import type { Insertable } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../database/new-id.ts';
import type { ReadTx, Tx } from '../database/schema.ts';
import type { DeliveriesTable, DeliveryChannel } from '../database/tables/deliveries.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { personOf } from '../personal/about-person.ts';
import { type KeptContact, sealContacts } from '../personal/sealed-contacts.ts';
import type { DeliveryJob } from './try-delivery.ts';

/** `person`: whose address it is, and under whose key it is sealed; null for an account of the agency's own. */
export type NewDelivery = { readonly aboutId: string; readonly channel: DeliveryChannel; readonly address: string; readonly person: string | null };

/** Puts messages on their way, each once by each way. */
export async function putOnWay(tx: Tx, ctx: Context, job: DeliveryJob, messages: readonly NewDelivery[]): Promise<void> {
	const addresses = await addressesOf(tx, messages);
	for (const { aboutId, channel, to } of addresses) {
		const id = newId();
		await tx
			.insertInto('deliveries')
			.values({ id, about_id: aboutId, channel, ...to, made_at: ctx.now })
			.execute();
		await enqueue(tx, job, { deliveryId: id });
	}
}

type Address = Pick<Insertable<DeliveriesTable>, 'address' | 'sealed_address' | 'address_mark'>;

/** Each with its address as it is kept. */
export async function addressesOf(tx: Tx, messages: readonly NewDelivery[]): Promise<(NewDelivery & { readonly to: Address })[]> {
	const ofPeople = messages.flatMap(({ person, address }) => (person === null ? [] : [{ whose: personOf(person), text: address }]));
	const kept = (await sealContacts(tx, ofPeople)).values();
	return messages.map((message) => ({ ...message, to: message.person === null ? ofThing(message.address) : ofPerson(kept.next().value) }));
}

function ofThing(address: string): Address {
	return { address, sealed_address: null, address_mark: null };
}

function ofPerson(kept: KeptContact | undefined): Address {
	return { address: null, sealed_address: kept?.sealed ?? null, address_mark: kept?.mark ?? null };
}

export type DeliveryState<Channel extends DeliveryChannel = DeliveryChannel> = {
	readonly channel: Channel;
	readonly state: SendingState;
	readonly fault: string | null;
	readonly nextTryAt: Date | null;
};

/** How each of these fared by each of these ways that it went. */
export async function deliveryStates<const Channel extends DeliveryChannel>(
	tx: ReadTx,
	aboutIds: readonly string[],
	now: Date,
	channels: readonly Channel[]
): Promise<ReadonlyMap<string, readonly DeliveryState<Channel>[]>> {
	if (aboutIds.length === 0) return new Map();
	const rows = await tx.selectFrom('deliveries').where('about_id', 'in', aboutIds).selectAll().orderBy('channel').execute();
	const states = rows.flatMap((row) => {
		const channel = channels.find((one) => one === row.channel);
		return channel ? [{ aboutId: row.about_id, channel, state: stateOf(row, now), fault: row.last_fault, nextTryAt: row.next_try_at }] : [];
	});
	return Map.groupBy(states, ({ aboutId }) => aboutId);
}

type Facts = { sent_at: Date | null; failed_at: Date | null; unsure_at: Date | null; trying_since: Date | null; tries: number };

function stateOf({ sent_at, failed_at, unsure_at, trying_since, tries }: Facts, now: Date): SendingState {
	const facts = { sentAt: sent_at, failedAt: failed_at, unsureAt: unsure_at, tryingSince: trying_since, tries };
	return sendingState({ ...facts, cancelledAt: null, mistakenAt: null }, now);
}
