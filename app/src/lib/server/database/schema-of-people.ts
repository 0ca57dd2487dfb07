import type { BenefitNotesTable } from './tables/benefit-notes.ts';
import type { BookingsTable, PublicEventsTable } from './tables/bookings.ts';
import type { ConsultationDraftsTable, ConsultationRemarksTable, ConsultationsTable } from './tables/consultations.ts';
import type { DialogueQuestionsTable, DialogueSeatsTable, DialoguesTable, DialogueSupportsTable } from './tables/dialogues.ts';
import type { DisclosureListsTable, DisclosurePostingsTable } from './tables/disclosures.ts';
import type { ModelPairsTable, ModelPlacesTable, ModelsTable, ModelYearsTable } from './tables/models.ts';
import type { CountedTriesTable, HeldMessagesTable, OpenFormSettingsTable, SpamRulesTable, SpentChallengesTable } from './tables/open-forms.ts';
import type { PlanPublicationsTable, SiteChangesTable } from './tables/people-site.ts';
import type { PostAccountsTable, PostOutingsTable, PostsTable } from './tables/posts.ts';
import type {
	ConsentsTable,
	ConsentWordingsTable,
	DataBreachesTable,
	DataRequestRulesTable,
	DataRequestsTable,
	DataRequestStepsTable,
	ImpactAssessmentsTable,
	ImpactReviewsTable,
	ImpactRulesTable,
	PersonalPurposesTable,
	RetentionKindsTable,
	RetentionRunsTable
} from './tables/personal-data.ts';
import type { PromisesTable } from './tables/promises.ts';
import type { ReceptionLeadersTable, ReceptionMattersTable, ReceptionSessionsTable, ReceptionVisitsTable } from './tables/receptions.ts';
import type { SloganShowingsTable, SlogansTable } from './tables/slogans.ts';
import type { StaffVoiceKeepersTable, StaffVoiceNamesTable, StaffVoicesTable, StaffVoiceTalliesTable } from './tables/staff-voices.ts';
import type { QuestionnaireAnswersTable, QuestionnairesTable } from './tables/questionnaires.ts';
import type {
	SurveyBatchesTable,
	SurveyCodeUsesTable,
	SurveyDesksTable,
	SurveyPapersTable,
	SurveyResponsesTable,
	SurveysTable,
	SurveyTalliesTable
} from './tables/surveys.ts';
import type { VoteCountsTable, VotesTable } from './tables/votes.ts';

/** Tables of the people's side and of what the Office does for it. */
export interface PeopleTables {
	open_form_settings: OpenFormSettingsTable;
	counted_tries: CountedTriesTable;
	spent_challenges: SpentChallengesTable;
	spam_rules: SpamRulesTable;
	held_messages: HeldMessagesTable;
	benefit_notes: BenefitNotesTable;
	bookings: BookingsTable;
	consultation_drafts: ConsultationDraftsTable;
	consultation_remarks: ConsultationRemarksTable;
	consultations: ConsultationsTable;
	dialogue_questions: DialogueQuestionsTable;
	dialogue_seats: DialogueSeatsTable;
	dialogue_supports: DialogueSupportsTable;
	dialogues: DialoguesTable;
	disclosure_lists: DisclosureListsTable;
	disclosure_postings: DisclosurePostingsTable;
	model_pairs: ModelPairsTable;
	model_places: ModelPlacesTable;
	model_years: ModelYearsTable;
	models: ModelsTable;
	consents: ConsentsTable;
	impact_assessments: ImpactAssessmentsTable;
	impact_reviews: ImpactReviewsTable;
	impact_rules: ImpactRulesTable;
	consent_wordings: ConsentWordingsTable;
	retention_kinds: RetentionKindsTable;
	retention_runs: RetentionRunsTable;
	data_breaches: DataBreachesTable;
	data_request_rules: DataRequestRulesTable;
	data_requests: DataRequestsTable;
	data_request_steps: DataRequestStepsTable;
	personal_purposes: PersonalPurposesTable;
	plan_publications: PlanPublicationsTable;
	post_accounts: PostAccountsTable;
	post_outings: PostOutingsTable;
	posts: PostsTable;
	promises: PromisesTable;
	public_events: PublicEventsTable;
	reception_leaders: ReceptionLeadersTable;
	reception_matters: ReceptionMattersTable;
	reception_sessions: ReceptionSessionsTable;
	reception_visits: ReceptionVisitsTable;
	site_changes: SiteChangesTable;
	slogan_showings: SloganShowingsTable;
	slogans: SlogansTable;
	staff_voice_keepers: StaffVoiceKeepersTable;
	staff_voice_names: StaffVoiceNamesTable;
	staff_voice_tallies: StaffVoiceTalliesTable;
	staff_voices: StaffVoicesTable;
	vote_counts: VoteCountsTable;
	votes: VotesTable;
	questionnaires: QuestionnairesTable;
	questionnaire_answers: QuestionnaireAnswersTable;
	surveys: SurveysTable;
	survey_desks: SurveyDesksTable;
	survey_responses: SurveyResponsesTable;
	survey_code_uses: SurveyCodeUsesTable;
	survey_tallies: SurveyTalliesTable;
	survey_batches: SurveyBatchesTable;
	survey_papers: SurveyPapersTable;
}
