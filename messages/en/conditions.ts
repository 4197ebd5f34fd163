import type { ConditionWords } from '../vi/conditions.ts';

export const conditions: ConditionWords = {
  missing: {
    gender: 'gender',
    birth: 'full birth date',
    ethnicity: 'ethnicity',
    positionCode: 'position',
    rankCode: 'rank code',
    party: 'Party membership',
    qualification: 'qualification',
    politicalTheory: 'political theory level',
    stateManagement: 'state management level',
    recruitedOn: 'date of recruitment',
    ratings: 'ratings of the last two years',
    classStartsOn: 'the class’s opening day',
    classEndsOn: 'the class’s closing day',
    areaType: 'the unit’s area (mountains, ethnic minorities, hard conditions) as the province sets it',
  },
  needs: (p) => `not known: ${p.fields}`,
  active: 'Only people in post are sent',
  target: (p) => `The class is for: ${p.positions}`,
  targetNobody: 'The class is for nobody of this list',
  party: { ANY: 'Party member (probationary or official)', OFFICIAL: 'Official Party member' },
  partyIs: (p) => p.status.toLowerCase(),
  minQualification: (p) =>
    `Qualification of at least ${p.required.toLowerCase()}${p.minority ? ' (ethnic minorities)' : ''}`,
  certificate: (p) => `Holds the rank certificate ${p.required.toLowerCase()}`,
  minAge: (p) =>
    p.required === null
      ? 'Old enough'
      : `${p.gender === 'F' ? 'Women' : p.gender === 'M' ? 'Men' : 'Learners'} from ${p.required} years of age`,
  maxAge: (p) => `At most ${p.required} years of age`,
  service: (p) => `At least ${p.required} years of service`,
  ratings: (p) => `Rated well or better in the ${p.required} years before`,
  ratingOf: (p) => `${p.year}: ${p.rating.toLowerCase()}`,
  is: (p) => `now ${p.actual}`,
  isOn: (p) => `${p.actual} on ${p.on}`,
  elapsed: (p) => (p.months ? `${p.years} years ${p.months} months` : `${p.years} years`),
  between: (p) => `between ${p.from} and ${p.to}`,
  holds: (p) => `Holds ${p.actual.toLowerCase()}; the class gives ${p.grants.toLowerCase()}`,
  holdsProgramme: 'Holds the certificate of this programme',
  clash: (p) => `Same time as ${p.classes}`,
  duplicate: 'This person is registered for this class already',
  met: 'Meets the conditions',
  source: { plan: 'By the class’s plan', practice: 'By good practice' },
};
