import type { QuoteLanguage } from './language.ts'

/** What English uses to introduce and attribute a quotation, and what merely looks like one. */
export const ENGLISH: QuoteLanguage = {
  reporting: `
    say says said saying state states stated write writes wrote written writing note notes noted noting explain
    explains explained describe describes described define defines defined conclude concludes concluded summarize
    summarizes summarized summarise summarises summarised report reports reported argue argues argued recommend
    recommends recommended warn warns warned specify specifies specified promise promises promised admit admits
    admitted read reads quip quips quipped remark remarks remarked observe observes observed comment comments
    commented tell tells told claim claims claimed suggest suggests suggested mention mentions mentioned reply replies
    replied declare declares declared announce announces announced insist insists insisted recall recalls recalled
    emphasize emphasizes emphasized stress stresses stressed complain complains complained quote quotes quoted cite
    cites cited advise advises advised respond responds responded echo echoes echoed lament laments lamented joke
    jokes joked assert asserts asserted reveal reveals revealed contend contends contended clarify clarifies clarified
    urge urges urged pledge pledges pledged points_out pointed_out makes_the_case made_the_case stipulate stipulates
    stipulated prescribe prescribes prescribed answered yelled shouted exclaimed mused opined sums_it_up sum_it_up
    summed_it_up sums_up summed_up continue continues continued adds added went_on goes_on maintain maintains
    maintained posted posts tweeted tweets`,

  mentioning: `
    believe believes believed think thinks thought feel feels felt express expresses expressed share shares shared put
    puts calls find finds found hold holds outline outlines outlined coins coined requires include includes provide
    provides confirm confirms confirmed reflect reflects reflected address addresses addressed talk talks talked
    learned answer answers answered contain contains contained offer offers offered start starts starting begin begins
    guarantee guarantees guaranteed demand demands demanded mandate mandates mandated require allow allows`,

  modal: `
    to must can could should may might will would shall cannot can't you don't let's please`,

  unspoken: `to of by instead never without when example instance`,

  message: `
    error errors message messages warning warnings exception exceptions dialog dialogs prompt prompts notification
    notifications log logs output outputs`,

  action: `select choose click check uncheck tick press type enter tap toggle`,

  machine: `
    compiler linker analyzer debugger annotation attribute tool system server client browser terminal shell console
    program plugin installer driver wizard windows powershell excel outlook access word azure linter parser runtime
    script test app application api macro sign poster banner card header footer screen display`,

  supposing: `if imagine suppose whenever assume`,

  ownDeterminer: `our my we`,

  determiner: `the a an this that these those our its his her their my your some any no each every`,

  ownSubject: `
    you it this that which there these those`,

  handover: `
    according_to in_the_words_of in_*_own_words in_*_words to_quote quoting quoted_from quote_from quotes_from
    quote_by quotes_by excerpt_from excerpts_from excerpted_from extract_from taken_from borrowed_from paraphrasing
    to_paraphrase as_enshrined_in has_to_say have_to_say had_to_say has_this_advice advice_from comments_from
    comment_from feedback_from reply_from response_from responses_from extracted_from words_from passage_from
    definition_from definition_by testimonial_from testimonials_from message_from summed_up_by puts_it put_it
    as_told_by courtesy_of attributed_to told_us told_me shared_with_us we_heard wrote_to_us explained_to_us
    said_to_us heard_from posted_by written_by said_by article_by tweet_by post_by per_the as_per`,

  announcement: `
    quote quotes quotation quotations testimonial testimonials`,

  unheard: `
    a_quote a_quotation a_testimonial another_quote another_quotation`,

  utterance: `
    letter statement passage excerpt comments comment remarks responses feedback reactions answer argument
    justification explanation conclusion observation verdict view opinion criticism complaint claim promise pledge
    tweet gem wisdom thought thoughts insight insights recommendation recommendations`,

  definition: `
    this_definition that_definition one_definition another_definition a_common_definition a_popular_definition
    a_good_definition a_widely_used_definition the_official_definition the_usual_definition`,

  agent: `by from`,

  saying: `
    as_the_saying_goes the_saying_goes as_they_say the_old_saying an_old_saying adage proverb maxim mantra_of aphorism
    the_old_joke popular_saying well-known_saying common_saying there's_a_saying there_is_a_saying famous_saying
    heard_the_phrase heard_the_saying the_phrase_goes`,

  weasel: `
    it_has_been_said it_has_been_observed it_has_been_noted it_has_been_argued it_has_been_claimed it_has_been_written
    it_has_been_remarked it_has_often_been_said it_is_said it_is_often_said it_is_sometimes_said it_is_commonly_said
    it_is_often_claimed it_is_often_argued it_was_once_said it_was_said it_was_once_written it's_been_said
    it's_often_said it's_sometimes_said someone_once_said someone_once_wrote someone_once_observed someone_once_remarked
    someone_once_noted someone_once_put_it someone_said someone_wrote someone_famously_said someone_told_me
    someone_told_us somebody_once_said somebody_once_wrote somebody_said somebody_told_me somebody_told_us
    others_have_observed others_have_said others_have_noted others_have_argued others_have_written rumor_has_it rumour_has_it legend_has_it word_has_it some_have_said
    some_have_argued some_have_observed some_say some_argue some_claim many_say many_argue many_have_said
    many_have_observed as_has_been_said as_has_been_noted as_others a_wise_man_once a_wise_person_once people_say
    people_often_say you_might_have_heard you_may_have_heard i_once_read i_read_somewhere i_once_heard
    i_heard_somewhere we_have_all_heard`,

  product: `
    error errors message messages warning warnings exception exceptions dialog dialogs prompt prompts notification
    notifications option options checkbox box button buttons label labels menu menus setting settings field fields
    property value values caption captions output log logs window tab toast banner popup pop-up alert status column
    switch parameter registry folder icon tooltip placeholder pane wizard screen displays display displayed displaying
    shows showing returns returned generate generates generated throw throws threw prints fails failing failed formula
    codes query command syntax installer diagnostic diagnostics line_of_code`,

  title: `
    see section sections chapter topic topics title titled entitled named called article articles heading subtitle
    video videos webcast whitepaper paper papers slide lesson module course order orders task tasks read book books
    guide page document documents entry phrase word words term terms refer_to described_in explained_in discussed_in
    stated_in mentioned_in covered_in noted_in outlined_in defined_in documented_in`,

  specimen: `
    for_example for_instance such_as e.g i.e eg example examples instead_of rather_than avoid prefer something_like
    things_like statements_like questions_like phrases_like sample samples template format try consider as_simple_as
    don't_say do_not_say don't_write write_instead wrong_answer right_answer for_short known_as aka as_in a.k.a
    user_story scenario prompt script is_modified_to is_changed_to is_replaced_by change_to changes_to
    with_the_following this_format this_message versus vs pattern dialogue conversation interview sample_dialog
    fill_in exemplify exemplifies illustrate illustrates quotation_mark quotation_marks how_about what_about bad poor
    inadequate wrong incorrect vague`,

  contrast: `instead not rather versus vs`,

  joining: `or and nor to versus vs then`,

  pronoun: `it they he she which this that`,

  reference: `
    that's_how that_is_how this_is_how so_says so_said so_writes these_are_the_words`,

  label: `
    before after bad good better wrong right use do don't instead example examples sample yes no wrong_answer
    right_answer`,

  hypothetical: `
    may_be_wondering might_be_wondering wonder wondering wondered don't_ask do_ask ask_yourself ask asks asking asked
    if_someone if_somebody when_someone if_a_user imagine pretend you_can_say we_say you_say you_hear hear
    say_something say_things able_to_say want_to_say say_to_each_other the_question question_is questions tell_them
    tell_people tempted_to users_say stakeholders_say members_say no_one_said nobody_said ever_said never_say
    never_said answers answer someone somebody anyone anybody you_might_be_thinking you_might_be you_may_be
    we_would_say one_might people_think users_think`,

  own: `
    in_other_words that_is means meaning meant_by mean meant belief_of idea_of notion_of think_of_as our_mantra
    mantra_is slogan tagline motto we_define we_call in_a_nutshell in_short in_plain_words in_simple_words
    real_world_example rule_of_thumb says_that we_use we_wondered summary key_takeaway takeaway remember key_point`,

  speaker: `
    respondent respondents user users customer customers developer developers engineer engineers administrator member
    members participant participants colleague colleagues maintainer maintainers contributor contributors author
    authors speaker speakers team teams person people expert experts manager managers director founder cofounder ceo
    cto professor officer reader readers reviewer reviewers analyst researcher researchers poster commenter commenters
    blogger owners operator operators employee employees student students teacher journalist judge lawyer he she they
    who representative representatives official officials spokesperson consultant designer designers owner executive
    scientist scientists programmer programmers architect architects tester testers admin admins specialist friend
    friends coworker mentor coach boss client clients leader leaders partner partners interviewee interviewees
    attendee attendees community staff resident residents candidate candidates volunteer volunteers president
    secretary minister senator chief head economist philosopher poet novelist statistician physicist mathematician
    group groups committee council agency agencies ministry department commission board government company companies
    organisation organization foundation association institute vendor court parliament wikipedia`,

  source: `
    report study survey guide guidance handbook documentation docs specification spec standard law act regulations rfc
    article post blog book paper memo interview talk speech letter email mail thread issue website site wiki wikipedia
    manual charter policy agreement contract license licence manifesto playbook workbook dictionary chapter faq
    announcement judgment memorandum strategy framework rfp rule release constitution clause discussion tweet comments
    subtitle discussions guidelines rules reports standards policies articles posts laws acts documents`,

  note: `
    note notes tip tips warning warnings important caution information hint attention disclaimer risk tradeoff
    trade-off limitation limitations prerequisite prerequisites update updated deprecated todo reminder heads tldr tl
    dr fyi nb see refer applies patent added for_more this_section this_page this_article this_document this_topic
    as_you_can_see coming_soon available_in`,

  imperative: `
    use make ensure check run open click select choose add remove replace set get go be keep remember read refer list
    describe include provide create update delete download install start stop verify confirm consider please visit
    follow type enter press try write explain submit do don't avoid learn ask find give take put turn help reduce
    increase let never always tell walk talk`,

  sourceLabel: `source sources from via credit credits quoted_from cited_from adapted_from see read_more`,

  self: `i me my mine myself i'm i've i'd i'll`,

  roleOpening: `as_a as_an`,

  wish: `i_want_to i_need_to i_would_like_to i'd_like_to i_want i_can i_should`,

  pointing: `this these those here see below above following`,

  listener: `me us please`,

  reader: `you your yours yourself you're you've you'd you'll`,

  firstPerson: `i me my mine we our ours us i'm i've i'd i'll we're we've we'd we'll`,

  common: `
    the a an this that these those there here it its in on at by for from to of with as and or but if when where while
    what which who how why after before because although however so then thus also one some many most all each every
    both no not our we i you your he she they their his her my is are was were do does did can may might will should
    would let let's another other others such more less even just only finally first second third next once since
    unless until use using note see example`,
}
