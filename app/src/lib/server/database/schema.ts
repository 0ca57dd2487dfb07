import type { AccountTables } from './schema-of-accounts.ts';
import type { ApiTables } from './schema-of-api.ts';
import type { PeopleTables } from './schema-of-people.ts';
import type { Kysely } from 'kysely';
import type { ActivitiesTable, ActivityStepsTable } from './tables/activities.ts';
import type {
	CriticismOpinionsTable,
	CriticismsTable,
	SupervisionPapersTable,
	SupervisionRecommendationsTable,
	SupervisionStepsTable,
	SupervisionsTable,
	SupervisoryBodiesTable,
	SupervisoryMembersTable
} from './tables/supervision.ts';
import type { AgenciesTable, AgencyDirectoryTable } from './tables/agencies.ts';
import type { ApprovalStepsTable } from './tables/approvals.ts';
import type { AuditChecksTable } from './tables/audit-checks.ts';
import type { AuditDraftsTable, AuditEntriesTable, AuditSealsTable } from './tables/audit.ts';
import type { CalendarFeedsTable } from './tables/calendar-feeds.ts';
import type { TrainingGuidesTable } from './tables/training.ts';
import type { CalendarYearsTable } from './tables/calendar-years.ts';
import type { ConsolidationsTable } from './tables/consolidations.ts';
import type { DirectivesTable } from './tables/directives.ts';
import type { DutyRecallsTable, DutyReportsTable } from './tables/duties.ts';
import type { DocumentRelationsTable } from './tables/document-relations.ts';
import type { DispatchesTable, DispatchReceiptsTable } from './tables/dispatches.ts';
import type { DraftCertificatesTable, DraftCommentsTable, DraftRoundsTable, DraftsTable, DraftVersionsTable } from './tables/drafts.ts';
import type { DocumentsTable, FindingAnswersTable } from './tables/documents.ts';
import type { ArrivalStepsTable } from './tables/arrival-steps.ts';
import type { EvidenceTable } from './tables/evidence.ts';
import type {
	FeedbackPressesTable,
	FeedbackPublicationsTable,
	FeedbackReadersTable,
	FeedbackSettingsTable,
	FeedbackStepsTable,
	FeedbackTable,
	FeedbackUnitsTable
} from './tables/feedback.ts';
import type { FilesTable } from './tables/files.ts';
import type { DocumentNumbersTable, DocumentRemediesTable, NumberCountersTable, NumberSeriesTable, OutgoingDocumentsTable } from './tables/issuing.ts';
import type { IssuedFileProofsTable } from './tables/issued-file-proofs.ts';
import type { IncomingDocumentsTable } from './tables/incoming-documents.ts';
import type { IdempotencyKeysTable } from './tables/idempotency-keys.ts';
import type { LowerAgenciesTable, LowerContentsTable } from './tables/levels.ts';
import type { PackageKeysTable, PackageReceiptsTable, PackageSendingsTable } from './tables/packages.ts';
import type { PersonalKeysTable } from './tables/personal-keys.ts';
import type { ReminderPhonesTable, ZaloTokensTable } from './tables/phones.ts';
import type { AssignmentsTable, ContentHeadsTable, FormsTable, ObligationsTable, PlansTable, UnitGroupsTable } from './tables/plans.ts';
import type { ReorganisationsTable, UnitSuccessionsTable } from './tables/reorganisations.ts';
import type {
	ReminderMailboxesTable,
	ReminderMessagesTable,
	ReminderRunsTable,
	ReminderSettingsTable,
	RemindersTable,
	ReminderStrikesTable,
	UnitContactsTable
} from './tables/reminders.ts';
import type { DeliveriesTable } from './tables/deliveries.ts';
import type { DigestChoicesTable, DigestsTable } from './tables/digests.ts';
import type { DroppedFilesTable } from './tables/dropped-files.ts';
import type { ReliefsTable, UnitDuesView } from './tables/reliefs.ts';
import type { ResultJointsTable, ResultOutlinesTable, ResultReportsTable } from './tables/results.ts';
import type { SituationNotesTable } from './tables/situation-notes.ts';
import type { PlanRevisionReceiptsTable, PlanRevisionsTable } from './tables/revisions.ts';
import type {
	SharedRowsTable,
	SubmissionFilesTable,
	SubmissionLinksTable,
	SubmissionRowsTable,
	SubmissionsTable,
	SubmissionVersionsTable
} from './tables/submissions.ts';
import type { GroupMessagesTable, MessageTemplatesTable, UnitCallsTable } from './tables/unit-calls.ts';
import type { StandingDutiesTable, StandingWordsTable } from './tables/standing.ts';
import type { DisseminationMeetingsTable, DisseminationPeopleTable, DisseminationsTable, DisseminationUnitsTable } from './tables/disseminations.ts';
import type { CompensatoryLeavesTable, DutyChangesTable, DutyPostsTable, DutySessionsTable, StaffMembersTable } from './tables/duty-sessions.ts';
import type { InspectionChangesTable, InspectionVisitsTable } from './tables/inspections.ts';
import type { UnitLinksTable } from './tables/unit-links.ts';
import type { UnitApprovalsTable, UnitSignersTable } from './tables/unit-approvals.ts';
import type {
	CriteriaSetsTable,
	MovementCouncilTable,
	MovementUnitsTable,
	MovementsTable,
	NominationAuthorsTable,
	NominationFilesTable,
	NominationScoresTable,
	NominationShowingsTable,
	NominationStancesTable,
	NominationThanksTable,
	NominationsTable,
	RecognitionsTable,
	TieOrdersTable
} from './tables/movements.ts';
import type { UnitsTable } from './tables/units.ts';
import type { WordCorrectionsTable } from './tables/word-corrections.ts';

/** Every table of schema `public`, one small file each under tables/. */
export interface DB extends AccountTables, ApiTables, PeopleTables {
	activities: ActivitiesTable;
	activity_steps: ActivityStepsTable;
	agencies: AgenciesTable;
	agency_directory: AgencyDirectoryTable;
	approval_steps: ApprovalStepsTable;
	assignments: AssignmentsTable;
	audit_checks: AuditChecksTable;
	audit_drafts: AuditDraftsTable;
	audit_entries: AuditEntriesTable;
	audit_seals: AuditSealsTable;
	calendar_feeds: CalendarFeedsTable;
	calendar_years: CalendarYearsTable;
	consolidations: ConsolidationsTable;
	content_heads: ContentHeadsTable;
	deliveries: DeliveriesTable;
	digest_choices: DigestChoicesTable;
	digests: DigestsTable;
	dissemination_meetings: DisseminationMeetingsTable;
	dissemination_people: DisseminationPeopleTable;
	dissemination_units: DisseminationUnitsTable;
	disseminations: DisseminationsTable;
	training_guides: TrainingGuidesTable;
	dispatch_receipts: DispatchReceiptsTable;
	dispatches: DispatchesTable;
	directives: DirectivesTable;
	document_numbers: DocumentNumbersTable;
	document_relations: DocumentRelationsTable;
	document_remedies: DocumentRemediesTable;
	documents: DocumentsTable;
	draft_certificates: DraftCertificatesTable;
	draft_comments: DraftCommentsTable;
	draft_rounds: DraftRoundsTable;
	draft_versions: DraftVersionsTable;
	drafts: DraftsTable;
	duty_recalls: DutyRecallsTable;
	arrival_steps: ArrivalStepsTable;
	duty_reports: DutyReportsTable;
	evidence: EvidenceTable;
	feedback: FeedbackTable;
	feedback_presses: FeedbackPressesTable;
	feedback_publications: FeedbackPublicationsTable;
	feedback_readers: FeedbackReadersTable;
	feedback_settings: FeedbackSettingsTable;
	feedback_steps: FeedbackStepsTable;
	feedback_units: FeedbackUnitsTable;
	files: FilesTable;
	group_messages: GroupMessagesTable;
	message_templates: MessageTemplatesTable;
	unit_calls: UnitCallsTable;
	finding_answers: FindingAnswersTable;
	situation_notes: SituationNotesTable;
	criteria_sets: CriteriaSetsTable;
	movement_council: MovementCouncilTable;
	movement_units: MovementUnitsTable;
	movements: MovementsTable;
	nomination_authors: NominationAuthorsTable;
	nomination_files: NominationFilesTable;
	nomination_scores: NominationScoresTable;
	nomination_showings: NominationShowingsTable;
	nomination_stances: NominationStancesTable;
	nomination_thanks: NominationThanksTable;
	nominations: NominationsTable;
	recognitions: RecognitionsTable;
	tie_orders: TieOrdersTable;
	forms: FormsTable;
	idempotency_keys: IdempotencyKeysTable;
	incoming_documents: IncomingDocumentsTable;
	inspection_visits: InspectionVisitsTable;
	inspection_changes: InspectionChangesTable;
	staff_members: StaffMembersTable;
	duty_sessions: DutySessionsTable;
	duty_posts: DutyPostsTable;
	duty_changes: DutyChangesTable;
	compensatory_leaves: CompensatoryLeavesTable;
	issued_file_proofs: IssuedFileProofsTable;
	lower_agencies: LowerAgenciesTable;
	lower_contents: LowerContentsTable;
	number_counters: NumberCountersTable;
	number_series: NumberSeriesTable;
	obligations: ObligationsTable;
	outgoing_documents: OutgoingDocumentsTable;
	criticism_opinions: CriticismOpinionsTable;
	criticisms: CriticismsTable;
	supervision_papers: SupervisionPapersTable;
	supervision_recommendations: SupervisionRecommendationsTable;
	supervision_steps: SupervisionStepsTable;
	supervisions: SupervisionsTable;
	supervisory_bodies: SupervisoryBodiesTable;
	supervisory_members: SupervisoryMembersTable;
	package_keys: PackageKeysTable;
	package_receipts: PackageReceiptsTable;
	package_sendings: PackageSendingsTable;
	plan_revision_receipts: PlanRevisionReceiptsTable;
	plan_revisions: PlanRevisionsTable;
	personal_keys: PersonalKeysTable;
	plans: PlansTable;
	shared_rows: SharedRowsTable;
	submission_files: SubmissionFilesTable;
	submission_links: SubmissionLinksTable;
	submission_rows: SubmissionRowsTable;
	submission_versions: SubmissionVersionsTable;
	submissions: SubmissionsTable;
	unit_groups: UnitGroupsTable;
	dropped_files: DroppedFilesTable;
	reliefs: ReliefsTable;
	reorganisations: ReorganisationsTable;
	unit_successions: UnitSuccessionsTable;
	reminder_mailboxes: ReminderMailboxesTable;
	reminder_phones: ReminderPhonesTable;
	reminder_messages: ReminderMessagesTable;
	reminder_runs: ReminderRunsTable;
	reminder_settings: ReminderSettingsTable;
	reminder_strikes: ReminderStrikesTable;
	reminders: RemindersTable;
	unit_contacts: UnitContactsTable;
	result_joints: ResultJointsTable;
	result_outlines: ResultOutlinesTable;
	result_reports: ResultReportsTable;
	standing_duties: StandingDutiesTable;
	standing_words: StandingWordsTable;
	unit_dues: UnitDuesView;
	unit_links: UnitLinksTable;
	unit_approvals: UnitApprovalsTable;
	unit_signers: UnitSignersTable;
	units: UnitsTable;
	word_corrections: WordCorrectionsTable;
	zalo_tokens: ZaloTokensTable;
}

/** A handle without a tenant: row-level security shows it no tenant's row. */
export type Db = Kysely<DB>;

declare const tenant: unique symbol;
declare const writing: unique symbol;

/** Permission to read one agency's rows: a transaction in which the tenant is set. */
export type ReadTx = Db & { readonly [tenant]: true };

/** Permission to write: a transaction that will not commit without its audit entry. */
export type Tx = ReadTx & { readonly [writing]: true };
