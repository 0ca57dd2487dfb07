import { held } from './field.ts';

const sealed = { kept: 'sealed', erasure: 'key' } as const;
const work = { erasure: 'stays', why: 'work' } as const;
const shown = { erasure: 'clear', why: 'public' } as const;
const nameless = { erasure: 'stays', why: 'nameless' } as const;

/** Citizens: what they send, ask, book and answer, and the pictures they are in. */
export const ofCitizens = [
	held('feedback', 'feedback', 'sender', sealed),
	held('feedback', 'feedback', 'consents', { erasure: 'stays', why: 'work' }),
	held('feedback', 'feedback', 'words search_key answer photo_sha256', work),
	held('feedback', 'feedback_steps', 'words', work),
	held('feedback', 'feedback_presses', 'items', nameless),
	held('feedback', 'feedback_publications', 'title words answer exact_key search_key', shown),
	held('feedback', 'promises', 'words result reported sent_back', shown),
	held('feedback', 'situation_notes', 'words source link picture_sha256', work),
	held('restricted', 'feedback', 'sealed_words', { ...sealed, kind: 'sensitive' }),

	held('dialogues', 'dialogue_questions', 'sender', sealed),
	held('dialogues', 'dialogue_questions', 'words answer proposed', work),
	held('dialogues', 'dialogue_questions', 'consents', work),
	held('dialogues', 'dialogue_questions', 'public_words search_key', shown),
	held('dialogues', 'dialogue_seats', 'sender', sealed),
	held('dialogues', 'dialogue_seats', 'consents', work),
	held('dialogues', 'dialogue_supports', 'browser', { erasure: 'stays', why: 'nameless' }),
	held('bookings', 'bookings', 'person', sealed),

	held('surveys', 'questionnaire_answers', 'answers', { erasure: 'clear', why: 'nameless' }),
	held('surveys', 'questionnaire_answers', 'code_key', { kept: 'marked', erasure: 'stays' }),
	held('surveys', 'survey_batches', 'first_by first_name second_by second_name', work),
	held('consultations', 'consultation_remarks', 'from_name words quote answer', shown),
	held('honours', 'nomination_thanks', 'words', { ...shown }),

	held('evidence', 'evidence', 'file_sha256 copy_sha256 thumb_sha256 caption', { erasure: 'clear', why: 'work' }),
	held('evidence', 'evidence', 'consent blurred', work),
	held('evidence', 'activities', 'participants', nameless),
	held('publicity', 'posts', 'words picture_sha256 picture_alt', shown),
	held('publicity', 'post_outings', 'link', shown),
	held('publicity', 'models', 'copy changed', shown),
	held('publicity', 'model_places', 'adopted_by', shown),
	held('publicity', 'model_pairs', 'caption before_sha256 before_alt after_sha256 after_alt', shown),
	held('publicity', 'plan_publications', 'pages words search_key masked', shown),

	held('rights', 'data_requests', 'person', sealed),
	held('rights', 'data_requests', 'found answer handler handler_id', work),
	held('rights', 'data_request_steps', 'words', work),
	held('rights', 'consents', 'person', sealed),
	held('rights', 'consents', 'witness', work),
	held('rights', 'impact_assessments', 'signer answers', work),
	held('rights', 'data_breaches', 'officer', work)
];
