import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Answers } from '../api/answers.ts';
import { Wait } from '../design/Wait.tsx';
import { FindPage } from '../features/finding/FindPage.tsx';
import { LanguageProvider } from '../words/language.tsx';
import { Fallen } from './Fallen.tsx';
import { NotFound } from './NotFound.tsx';
import { Shell } from './Shell.tsx';
import { ScrollToTop } from './scroll.ts';

const ResourcePage = lazy(() => import('../features/resources/ResourcePage.tsx'));
const HostingPage = lazy(() => import('../features/booking/HostingPage.tsx'));
const SeatingPage = lazy(() => import('../features/seats/SeatingPage.tsx'));
const BookingsPage = lazy(() => import('../features/booking/BookingsPage.tsx'));
const LearningPage = lazy(() => import('../features/learning/LearningPage.tsx'));
const CoursePage = lazy(() => import('../features/learning/CoursePage.tsx'));
const NextStepsPage = lazy(() => import('../features/recommending/NextStepsPage.tsx'));
const PathPage = lazy(() => import('../features/paths/PathPage.tsx'));
const CoachingPage = lazy(() => import('../features/coaching/CoachingPage.tsx'));
const CoachedPathPage = lazy(() => import('../features/coaching/CoachedPathPage.tsx'));
const FairnessPage = lazy(() => import('../features/fairness/FairnessPage.tsx'));
const ModelsPage = lazy(() => import('../features/recommending/ModelsPage.tsx'));
const NetworkPage = lazy(() => import('../features/network/NetworkPage.tsx'));
const ReusePage = lazy(() => import('../features/reuse/ReusePage.tsx'));
const ContributionsPage = lazy(() => import('../features/reuse/ContributionsPage.tsx'));
const FlowsPage = lazy(() => import('../features/reuse/FlowsPage.tsx'));
const RequestsPage = lazy(() => import('../features/sharing/RequestsPage.tsx'));
const ProposalsPage = lazy(() => import('../features/contributing/ProposalsPage.tsx'));
const StandardsPage = lazy(() => import('../features/standards/StandardsPage.tsx'));
const FrameworkPage = lazy(() => import('../features/standards/FrameworkPage.tsx'));
const ImportFrameworkPage = lazy(() => import('../features/standards/ImportFrameworkPage.tsx'));
const CrosswalksPage = lazy(() => import('../features/standards/CrosswalksPage.tsx'));
const CertificatesPage = lazy(() => import('../features/certificates/CertificatesPage.tsx'));
const RecordPage = lazy(() => import('../features/record/RecordPage.tsx'));
const RecordsPage = lazy(() => import('../features/record/RecordsPage.tsx'));
const PersonRecordPage = lazy(() => import('../features/record/PersonRecordPage.tsx'));
const TeachersPage = lazy(() => import('../features/belonging/TeachersPage.tsx'));
const AwardsPage = lazy(() => import('../features/awarding/AwardsPage.tsx'));
const VerifyPage = lazy(() => import('../features/certificates/VerifyPage.tsx'));
const MergingPage = lazy(() => import('../features/merging/MergingPage.tsx'));
const MergerPage = lazy(() => import('../features/merging/MergerPage.tsx'));
const LeavingPage = lazy(() => import('../features/leaving/LeavingPage.tsx'));
const ProfilePage = lazy(() => import('../features/profile/ProfilePage.tsx'));
const PublishingPage = lazy(() => import('../features/publishing/PublishingPage.tsx'));
const WritePage = lazy(() => import('../features/publishing/WritePage.tsx'));
const OfferingPage = lazy(() => import('../features/admitting/OfferingPage.tsx'));
const PersonPage = lazy(() => import('../features/completing/PersonPage.tsx'));
const SearchesPage = lazy(() => import('../features/watching/SearchesPage.tsx'));
const KeysPage = lazy(() => import('../features/statements/KeysPage.tsx'));
const ImportPage = lazy(() => import('../features/importing/ImportPage.tsx'));
const SourcesPage = lazy(() => import('../features/harvesting/SourcesPage.tsx'));
const SourcePage = lazy(() => import('../features/harvesting/SourcePage.tsx'));
const HarvestReportPage = lazy(() => import('../features/harvesting/HarvestReportPage.tsx'));
const ImportReportPage = lazy(() => import('../features/importing/ImportReportPage.tsx'));

const client = new Answers();

export function App() {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Fallen>
          <ScrollToTop />
          <Shell>
            <Suspense fallback={<Wait />}>
              <Switch>
                <Route path="/" component={FindPage} />
                <Route path="/resources/:id">{({ id }) => <ResourcePage key={id} id={id} />}</Route>
                <Route path="/resources/:id/slots">{({ id }) => <HostingPage key={id} id={id} />}</Route>
                <Route path="/resources/:id/seats">{({ id }) => <SeatingPage key={id} id={id} />}</Route>
                <Route path="/bookings" component={BookingsPage} />
                <Route path="/learning" component={LearningPage} />
                <Route path="/learning/:id">{({ id }) => <CoursePage key={id} id={id} />}</Route>
                <Route path="/next" component={NextStepsPage} />
                <Route path="/path" component={PathPage} />
                <Route path="/coaching" component={CoachingPage} />
                <Route path="/coaching/:id">{({ id }) => <CoachedPathPage key={id} id={id} />}</Route>
                <Route path="/network" component={NetworkPage} />
                <Route path="/reuse" component={ReusePage} />
                <Route path="/contributions" component={ContributionsPage} />
                <Route path="/flows" component={FlowsPage} />
                <Route path="/fairness" component={FairnessPage} />
                <Route path="/models" component={ModelsPage} />
                <Route path="/requests" component={RequestsPage} />
                <Route path="/proposals" component={ProposalsPage} />
                <Route path="/standards" component={StandardsPage} />
                <Route path="/standards/import" component={ImportFrameworkPage} />
                <Route path="/standards/:id">{({ id }) => <FrameworkPage key={id} id={id} />}</Route>
                <Route path="/crosswalks" component={CrosswalksPage} />
                <Route path="/certificates" component={CertificatesPage} />
                <Route path="/record" component={RecordPage} />
                <Route path="/records" component={RecordsPage} />
                <Route path="/records/:id">{({ id }) => <PersonRecordPage key={id} id={id} />}</Route>
                <Route path="/teachers" component={TeachersPage} />
                <Route path="/awards" component={AwardsPage} />
                <Route path="/verify/:code">{({ code }) => <VerifyPage key={code} code={code} />}</Route>
                <Route path="/profile" component={ProfilePage} />
                <Route path="/merging" component={MergingPage} />
                <Route path="/merging/:id">{({ id }) => <MergerPage key={id} id={id} />}</Route>
                <Route path="/leaving/:id">{({ id }) => <LeavingPage key={id} id={id} />}</Route>
                <Route path="/publishing" component={PublishingPage} />
                <Route path="/publishing/new">
                  <WritePage key="new" />
                </Route>
                <Route path="/publishing/:id">{({ id }) => <WritePage key={id} id={id} />}</Route>
                <Route path="/offerings/:id">{({ id }) => <OfferingPage key={id} id={id} />}</Route>
                <Route path="/offerings/:offering/people/:id">
                  {({ offering, id }) => <PersonPage key={id} offering={offering} id={id} />}
                </Route>
                <Route path="/searches" component={SearchesPage} />
                <Route path="/xapi-keys" component={KeysPage} />
                <Route path="/imports" component={ImportPage} />
                <Route path="/imports/:id">{({ id }) => <ImportReportPage key={id} id={id} />}</Route>
                <Route path="/harvests" component={SourcesPage} />
                <Route path="/harvests/:id">{({ id }) => <SourcePage key={id} id={id} />}</Route>
                <Route path="/harvests/:id/:run">
                  {({ id, run }) => <HarvestReportPage key={run} source={id} run={run} />}
                </Route>
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </Shell>
        </Fallen>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
