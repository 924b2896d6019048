// What the public API answers, as its OpenAPI document and its reference page describe it.

export type Localized = { zh?: string | null; en?: string | null };

export type Kind = 'COURSE' | 'LAB' | 'DATABASE' | 'TEACHING_RESOURCE';
export type Phase = 'PRESCHOOL' | 'PRIMARY' | 'JUNIOR' | 'SENIOR' | 'SPECIAL' | 'HIGHER';
export type Stage = 'PRE_SERVICE' | 'INDUCTION' | 'IN_SERVICE';
export type PublishingState = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'WITHDRAWN';

export type List<T> = { items: T[]; next: string | null; total: number };

export type Me = {
  id: string;
  name: string;
  roles: string[];
  institution?: { id: string; name?: Localized } | string | null;
  stage?: Stage | null;
  subjects?: string[];
  phases?: Phase[];
  languages?: string[];
  weeklyMinutes?: number | null;
  /** Whether she wants the list that all get instead of one of her own. */
  optedOut?: boolean;
};

export type Institution = { id: string; name: Localized };

export type Unit = { id: string; title: Localized; minutes: number };

export type ResourceSummary = {
  id: string;
  kind: Kind;
  title: Localized;
  summary?: Localized;
  institution: Institution;
  subject: string;
  phases: Phase[];
  stages: Stage[];
  languages: string[];
  minutes?: number | null;
  state?: PublishingState;
  updatedAt?: string;
  highlights?: { title?: string; summary?: string };
};

export type Resource = ResourceSummary & {
  licence?: string | null;
  version: number;
  state: PublishingState;
  scope?: 'PUBLIC' | 'INSTITUTION';
  /** Published for its institution, and for everyone once the platform approves. */
  awaits?: 'PUBLIC';
  /** The platform has stopped all that is shared of it; only its publishers see this. */
  suspended?: { since: string; reason: string };
  units: Unit[];
  prerequisites: { id: string; title: Localized }[];
  /** What is new in this version. */
  changes?: Localized | null;
  source?: { url?: string; learners?: number | null; ratings?: number | null; score?: number | null } | null;
};

/** What was published once; nothing is said of changes in the first version and by machines. */
export type ListedVersion = { number: number; at: string; changes?: Localized | null };
export type Version = ListedVersion & { title: Localized; units: Unit[]; minutes: number };

export type AdaptationKind = 'TRANSLATE' | 'LOCALISE' | 'EXTRACT' | 'REMIX';
/** What a work was made from, its own source first, and what was made from it. */
export type Lineage = {
  credits: {
    resource?: string;
    version: number;
    title: Localized;
    institution: Institution;
    licence: string;
    kind: AdaptationKind;
    notes?: Localized;
    at: string;
    /** 1 for a source of the work itself, 2 for a source of that, and so on. */
    hop: number;
  }[];
  contributions: {
    resource?: string;
    title: Localized;
    institution: Institution;
    words: Localized;
    version: number;
  }[];
  made: {
    resource: string;
    title: Localized;
    institution: Institution;
    kind: AdaptationKind;
    direct: boolean;
  }[];
  mayAdapt: boolean;
  /** Those of her institutions that may own what she makes of it. */
  adaptFor: Institution[];
  licence: { allowed: boolean; code: string; text: Localized };
};

export type FacetName = 'kind' | 'subject' | 'phase' | 'stage' | 'language' | 'institution';
export type Found = List<ResourceSummary> & { facets?: Partial<Record<FacetName, Record<string, number>>> };

export type UnitState = 'OPEN' | 'STARTED' | 'COMPLETED';
export type LearningUnit = Unit & { state: UnitState };
export type EnrollmentState = 'REQUESTED' | 'WAITLISTED' | 'ACTIVE' | 'DEFERRED' | 'COMPLETED' | 'WITHDRAWN';
export type Enrollment = {
  id: string;
  resource: { id: string; title: Localized; kind: Kind; institution?: Institution | null };
  state: EnrollmentState;
  /** Her place in the waiting list, 1 for who is next. */
  place?: number | null;
  offering?: { id: string; name: Localized } | null;
  reason?: string;
  progress: number;
  units: LearningUnit[];
  nextUnit?: { id: string } | null;
  enrolledAt: string;
  /** Whether something else than every unit completes it. */
  byRules?: boolean;
};

/** The newer version that a learner may move to, and what that would come to. */
export type OpenMove = {
  version: number;
  offered?: number | null;
  news: { version: number; changes: Localized }[];
  progress: number;
  kept: number;
  added: number;
  dropped: number;
};

export type ProgressEvent = {
  id: string;
  enrollmentId: string;
  unitId: string;
  kind: 'STARTED' | 'COMPLETED' | 'SUBMITTED';
  at: string;
  /** Studied in the unit, where somebody has measured. */
  minutes?: number;
};
export type ProgressResult = { id: string; status?: 'APPLIED' | 'DUPLICATE'; code?: string };

export type Reason = {
  code: string;
  text: string;
  because?: { id: string; title: Localized }[];
};
export type Recommendation = { resource: ResourceSummary; score: number; saved?: boolean; reasons: Reason[] };
export type Recommendations = { items: Recommendation[]; model?: string; asOf?: string };
export type FeedbackKind = 'DISMISS' | 'NOT_RELEVANT' | 'SAVE';

export type ImportLine = { line: number; code: string; message: string };
export type ImportReport = {
  id: string;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  /** Why it was given up. */
  failure?: ImportLine | null;
  file?: string;
  total: number;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Rows that were taken with figures left empty. */
  unclear?: number;
  problems: ImportLine[];
  notices?: ImportLine[];
  requestedAt?: string;
  /** Changes that searches have yet to take in. */
  notYetFound?: number;
};

export type ClusterRole = 'LEAD' | 'PARTNER' | 'SUPPORTED' | 'MEMBER';
export type ClusterMember = {
  institution: Institution;
  role: ClusterRole;
  /** First day, and the day after the last. */
  from?: string;
  to?: string;
};
export type Cluster = {
  id: number;
  kind?: 'CLUSTER' | 'SCHOOL_GROUP';
  name?: Localized;
  at?: string;
  members: ClusterMember[];
};
export type Invitation = {
  id: string;
  cluster: number;
  institution: Institution;
  role: ClusterRole;
  from: string;
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  /** Whether the caller's institution answers. */
  mine: boolean;
};

export type Purpose = 'READ' | 'ENROL' | 'COPY' | 'ADAPT' | 'TEACH';
export type Grant = {
  id: string;
  resource: { id: string; kind: Kind; title: Localized; summary?: Localized; institution: Institution };
  scope: 'PRIVATE' | 'INSTITUTION' | 'CLUSTER' | 'SELECTED' | 'NATIONAL' | 'PUBLIC';
  cluster?: number;
  institutions: Institution[];
  purposes: Purpose[];
  from?: string;
  to?: string;
  state: 'REQUESTED' | 'ACTIVE' | 'DECLINED' | 'WITHDRAWN';
  /** The scope with which it was published. */
  first: boolean;
  /** Publishing it for everyone asked for it. */
  byPublication?: boolean;
  /** The lead of the cluster asked its owner for it, who decides. */
  byLead?: boolean;
  /** Why it was declined. */
  reason?: string;
  /** What leads of the owner's clusters say of it; it decides nothing. */
  endorsements: { cluster: number; endorsed: boolean; words: string; at: string }[];
  mayDecide: boolean;
  mayEndorse: boolean;
};

/** The platform has stopped all that is shared of a resource. */
export type Suspension = {
  resource: Grant['resource'];
  reason: string;
  suspendedAt: string;
  liftedAt?: string;
};

/** The platform's word in advance that what an institution publishes for everyone is so at once. */
export type StandingApproval = {
  institution: Institution;
  from: string;
  to?: string;
  givenAt: string;
  holds: boolean;
  fromNetwork: boolean;
};
