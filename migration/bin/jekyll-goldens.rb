# frozen_string_literal: true

# What the real Jekyll makes of a site's pages, without their layouts: its own Liquid, its own kramdown.
#
#   ruby migration/bin/jekyll-goldens.rb <old site's folder>   JSON on stdout: HTML by path, `null` where it gives up
#
# Debian: apt-get install jekyll. A site's own plugins and themes are left out.

require 'json'
require 'jekyll'
require 'kramdown-parser-gfm'

Jekyll.logger.log_level = :error

# Symbols and times in a configuration are harmless here.
lenient = Module.new do
  def safe_load(yaml, **options)
    super(yaml, **options, permitted_classes: [Date, Time, Symbol], aliases: true)
  end

  def load(yaml, **options)
    super(yaml, **options, permitted_classes: [Date, Time, Symbol], aliases: true)
  end
end
Psych.singleton_class.prepend(lenient)

root = File.expand_path(ARGV.fetch(0))
config = Jekyll.configuration(
  'source' => root,
  'destination' => '/nonexistent',
  'quiet' => true,
  'safe' => true,
  'show_drafts' => true,
  'unpublished' => true,
  'future' => true,
  'incremental' => false,
  'disable_disk_cache' => true,
  'highlighter' => 'none',
  'markdown' => 'kramdown',
  'kramdown' => {
    'input' => 'GFM',
    'syntax_highlighter' => nil,
    'smart_quotes' => 'lsquo,rsquo,ldquo,rdquo'
  }
)
# Themes and plugins are not at hand, and change no text.
%w[theme remote_theme plugins gems].each { |key| config.delete(key) }
config['plugins'] = []
site = Jekyll::Site.new(config)
site.reset
site.read
pages = site.pages + site.collections.values.flat_map(&:docs)
result = pages.each_with_object({}) do |page, html|
  next unless page.path.match?(/\.(md|markdown|mkdn|mkd|mkdown|html?)\z/i)

  path = page.respond_to?(:relative_path) ? page.relative_path : page.path
  path = path.delete_prefix('/')
  html[path] = begin
    payload = site.site_payload
    payload['page'] = page.to_liquid
    payload['paginator'] = nil
    info = { registers: { site: site, page: payload['page'] }, strict_filters: false, strict_variables: false }
    text = site.liquid_renderer.file(page.path).parse(page.content).render!(payload, info)
    { 'url' => page.url, 'html' => Jekyll::Renderer.new(site, page, payload).convert(text) }
  rescue StandardError => e
    { 'url' => page.url, 'error' => e.message.lines.first.to_s.strip }
  end
end
puts JSON.generate(result)
