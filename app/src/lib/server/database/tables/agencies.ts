import type { ActsFrom, PaperStyle } from '@kheo/core';
import type { ColumnType } from 'kysely';
import type { AgencyId, CreatedAt, Generated } from './columns.ts';

/** What anyone may know before signing in: which agency a slug names. */
export interface AgencyDirectoryTable {
	slug: string;
	agency_id: string;
	name: string;
	listed: boolean;
}

/** How the agency writes itself on paper. One row a tenant. */
export interface AgenciesTable {
	agency_id: AgencyId;
	name: string;
	/** The line above its name in the header; null for one that prints none. */
	parent_name: string | null;
	/** As in the symbol of its documents: "SKHCN". */
	abbreviation: string;
	/** Where its documents are dated: "Bắc Ninh". */
	place: string;
	province: string;
	system: 'state' | 'party' | 'front' | 'other';
	/** Its code on the document exchange (QĐ 20/2020/QĐ-TTg): "000.00.12.H05". */
	organ_id: Generated<string | null>;
	/** Where consolidated reports go when the plan does not say. */
	superior_receiver: string | null;
	/** Codes of findings that are not wanted; "layout" stands for all about the look of a paper. */
	rules_off: Generated<string[]>;
	/** Whether its letters name the units that have not sent, as last chosen. */
	letter_names: Generated<boolean>;
	/** Whether its papers bear a code that leads to their verification. */
	verify_code: Generated<boolean>;
	/** What it chose inside the ranges of its act; null: as offices usually print. */
	paper_style: ColumnType<PaperStyle | null, string | undefined, string>;
	/** From which day acts rule its papers, by the name of their packs, where it settled that; null: as told. */
	acts_from: ColumnType<ActsFrom | null, string | undefined, string>;
	/** After so long without work a session asks for the password again. */
	idle_minutes: Generated<number>;
	admin_idle_minutes: Generated<number>;
	/** After so many days without use an account is switched off. */
	idle_account_days: Generated<number>;
	/** After so many days a password must be changed; null: never. */
	password_days: Generated<number | null>;
	/** Whether an administrator needs a second factor before anything else. */
	admin_second_factor: Generated<boolean>;
	/** Whether its people may be sent links by mail that open or mend their accounts. */
	mail_links: Generated<boolean>;
	/** Whether what is weighty needs a second person to agree. */
	four_eyes: Generated<boolean>;
	/** For so many working days a new account and whoever invited it are not two persons. */
	newcomer_days: Generated<number>;
	created_at: CreatedAt;
}
