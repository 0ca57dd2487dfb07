import type { Locale } from '#lib/i18n/catalogue.ts';
import type { PlainDate } from '@kheo/core';
import type { Visitor } from '#lib/features/accounts/server/service.ts';
import type { AgencyInDirectory } from '#lib/features/agencies/server/service.ts';
import type { PeoplePage } from '#lib/features/people/server/open-people-page.ts';
import type { LinkedReturn } from '#lib/features/submissions/server/service/view-return.ts';
import type { Context } from '#lib/server/context.ts';
import type { Role } from '#lib/server/database/tables/memberships.ts';
import type { Db } from '#lib/server/database/schema.ts';
import type { Member } from '#lib/features/accounts/server/service.ts';

declare global {
	namespace App {
		interface Error {
			/** Said to the person, in their language. */
			message: string;
			/** The problem's stable code, or the status when there is none. */
			code?: string;
			requestId?: string;
			/** The page whose form was refused, to go back to. */
			back?: string | undefined;
			/** Of a page that this account may not open: who may, and where this one goes on. */
			allowed?: readonly Role[] | undefined;
			home?: string | undefined;
		}
		interface Locals {
			/** Without a tenant: the directory of agencies and nothing else. */
			db: Db;
			locale: Locale;
			requestId: string;
			today: PlainDate;
			user: Visitor | null;
			/** The agency the address names; null outside `/[agency]`. */
			agency: AgencyInDirectory | null;
			/** What lies behind the link that the address names, on the page of a submission link. */
			linked: LinkedReturn | null;
			/** What every page of the people's side shows; null elsewhere. */
			people: PeoplePage | null;
			/** The signed-in person's membership of that agency; null on its public pages. */
			membership: Member | null;
			/**
			 * The context of a use case in that agency: its member, or on public pages the citizen. Reading it outside `/[agency]` is a mistake
			 * and throws.
			 */
			ctx: Context;
		}
	}
}
