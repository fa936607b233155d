"""Scrapy's settings: polite by default, everything that a source says comes on top (`for_run`)."""

from collections.abc import Sequence
from typing import Any

from crawler.cms.wechat import WECHAT_HOST
from crawler.source import Source
from settings import Settings

BOT_NAME = "tongbao"
SPIDER_MODULES = ["crawler.spiders"]
ADDONS: dict[str, int] = {}
TELNETCONSOLE_ENABLED = False
LOG_LEVEL = "WARNING"
LOG_SHORT_NAMES = True
HTTPERROR_ALLOW_ALL = True
METAREFRESH_ENABLED = False
REFERRER_POLICY = "no-referrer"
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "tongbao"
CONCURRENT_REQUESTS = 64
# Scrapy starts this many tasks for every answer, and each of our callbacks yields a request or two.
CONCURRENT_ITEMS = 1
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 3.0
DOWNLOAD_TIMEOUT = 40
DOWNLOAD_MAXSIZE = 5 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
DNS_TIMEOUT = 20
TWISTED_DNS_RESOLVER = "crawler.net.guard.PublicResolver"
DEPTH_LIMIT = 0
REDIRECT_MAX_TIMES = 5
RETRY_TIMES = 2
RETRY_HTTP_CODES = [500, 502, 504, 408]
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.3",
    "Accept-Encoding": "gzip, deflate",
}
DOWNLOAD_HANDLERS = {"https": "crawler.net.tls.HttpsHandler", "ftp": None, "s3": None, "file": None, "data": None}
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": None,
    "crawler.net.guard.Guard": 50,
    "crawler.net.robots.KeepRobots": 100,
    "crawler.net.tls.LegacyTls": 555,
    "crawler.net.patience.Patience": 560,
    "crawler.net.wire.KeepWire": 595,
}
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
}
EXTENSIONS = {
    "scrapy.extensions.corestats.CoreStats": None,
    "scrapy.extensions.logstats.LogStats": None,
    "crawler.net.throttle.Throttle": 0,
}

AGENT = "Mozilla/5.0 (compatible; tongbao/0.1; +{contact})"


def for_run(settings: Settings, sources: Sequence[Source]) -> dict[str, Any]:
    """The settings of one run: who we are, and each host's pause and number of connections."""
    pause = DOWNLOAD_DELAY if settings.delay is None else settings.delay
    slots: dict[str, dict[str, float]] = {WECHAT_HOST: {"delay": pause, "concurrency": 1}}
    for source in sources:
        delay = source.politeness.delay if settings.delay is None else settings.delay
        for host in source.allowed_hosts:
            known = slots.get(host)
            slots[host] = {
                "delay": max(delay, known["delay"]) if known else delay,
                "concurrency": min(source.politeness.connections, known["concurrency"])
                if known
                else source.politeness.connections,
            }
    return {
        "USER_AGENT": AGENT.format(contact=settings.contact),
        "TONGBAO_ALLOW_PRIVATE": settings.allow_private,
        "DOWNLOAD_SLOTS": slots,
        "LEGACY_TLS_HOSTS": sorted(host for source in sources if source.legacy_tls for host in source.allowed_hosts),
        "DOWNLOAD_DELAY": pause,
        # Every host has its slot, so here this only says how many connections to a host may be kept open.
        "CONCURRENT_REQUESTS_PER_DOMAIN": max(source.politeness.connections for source in sources),
    }
