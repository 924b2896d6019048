import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../api/http.ts';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { learns } from '../../app/session.ts';
import { Choices, choicesFrom } from '../../design/Choices.tsx';
import { Field } from '../../design/Field.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { named, phases, roles, stages, subjects } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { HerData } from '../leaving/HerData.tsx';
import { words } from './words.ts';

export default function ProfilePage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <Profile key={me.id} me={me} />}</ForMe>;
}

function Profile({ me }: { me: Me }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const institution =
    typeof me.institution === 'string'
      ? me.institution
      : textIn(me.institution?.name, language) || me.institution?.id;
  return (
    <div className="stack">
      <Heading title={say.title}>{me.name}</Heading>
      <ul className="meta">
        {institution && <li>{institution}</li>}
        {me.roles
          .map((role) => named(roles, role, language))
          .map((role) => (
            <li key={role}>{role}</li>
          ))}
      </ul>
      <p className="soft small">
        {say.number} <code className="number">{me.id}</code>
      </p>
      {learns(me) && <ProfileForm me={me} />}
      <HerData me={me} />
    </div>
  );
}

const spokenHere = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } };

function ProfileForm({ me }: { me: Me }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [profile, setProfile] = useState({
    stage: me.stage ?? null,
    subjects: me.subjects ?? [],
    phases: (me.phases ?? []) as string[],
    languages: me.languages ?? [],
    weeklyMinutes: me.weeklyMinutes ? String(me.weeklyMinutes) : '',
    optedOut: me.optedOut ?? false,
  });
  const save = useMutation({
    mutationFn: async () => {
      // The mark of what is there now, so that two devices do not overwrite each other unseen.
      const { etag } = await call<Me>('/me');
      const { weeklyMinutes, stage, ...rest } = profile;
      const body = {
        ...rest,
        ...(stage ? { stage } : {}),
        weeklyMinutes: Number(weeklyMinutes) || 0,
      };
      return call('/me/profile', { method: 'PATCH', body, ifMatch: etag });
    },
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['me'] });
      client.invalidateQueries({ queryKey: ['recommendations'] });
      client.invalidateQueries({ queryKey: ['path'] });
    },
  });
  const change = (part: Partial<typeof profile>) => {
    save.reset();
    setProfile((now) => ({ ...now, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft">{say.why}</p>
      <Choices
        single
        legend={say.stage}
        name="stage"
        choices={choicesFrom(stages, language)}
        chosen={profile.stage ? [profile.stage] : []}
        onChange={([stage]) => change({ stage: stage as Me['stage'] })}
      />
      <Choices
        legend={say.subjects}
        name="subjects"
        choices={choicesFrom(subjects, language).filter(({ value }) => value !== 'UNCLASSIFIED')}
        chosen={profile.subjects}
        onChange={(chosen) => change({ subjects: chosen })}
      />
      <Choices
        legend={say.phases}
        name="phases"
        choices={choicesFrom(phases, language)}
        chosen={profile.phases}
        onChange={(chosen) => change({ phases: chosen })}
      />
      <Choices
        legend={say.languages}
        name="languages"
        choices={choicesFrom(spokenHere, language)}
        chosen={profile.languages}
        onChange={(chosen) => change({ languages: chosen })}
      />
      <Field label={say.weekly} hint={say.minutes} name="weeklyMinutes" short>
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="numeric"
            min={0}
            max={2400}
            step={1}
            value={profile.weeklyMinutes}
            onChange={(event) => change({ weeklyMinutes: event.target.value })}
          />
        )}
      </Field>
      <Choices
        legend={say.personal}
        hint={say.personalHint}
        name="optedOut"
        choices={[{ value: 'out', name: say.optOut }]}
        chosen={profile.optedOut ? ['out'] : []}
        onChange={(chosen) => change({ optedOut: chosen.length > 0 })}
      />
      <button type="submit" className="button" aria-disabled={save.isPending}>
        {save.isPending ? say.saving : say.save}
      </button>
      <div role="status">
        {save.isSuccess && (
          <p className="notice good">
            {say.saved} <Link href="/next">{say.toNext}</Link>
          </p>
        )}
      </div>
      {save.isError && <Trouble error={save.error} />}
    </form>
  );
}
